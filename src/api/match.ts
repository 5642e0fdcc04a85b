import { Failure } from '../failure.js';
import type { Route } from './route.js';

interface Matched {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const PARAMETER = '[\\w.:-]{1,260}';

/** Finds the route of a request; a path in full goes before one with parameters. */
export function createMatcher(routes: readonly Route[]): (method: string, path: string) => Matched {
  const sorted = [...routes].sort((a, b) => Number(a.path.includes('{')) - Number(b.path.includes('{')));
  const forms = sorted.map((route) => ({
    route,
    form: new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, `(?<$1>${PARAMETER})`)}$`),
  }));
  return (method, path) => {
    const found = forms.flatMap(({ route, form }) => {
      const match = form.exec(path);
      return match ? [{ route, params: { ...match.groups } }] : [];
    });
    const wanted = found.find(({ route }) => route.method === method);
    if (wanted) return wanted;
    if (!found.length) throw new Failure('route-unknown', { path: path.slice(0, 200) });
    const allowed = [...new Set(found.map(({ route }) => route.method))].join(', ');
    throw new Failure('method-unknown', { method: method.slice(0, 20), allowed });
  };
}
