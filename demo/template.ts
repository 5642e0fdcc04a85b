/** What a template may name; inner values by a dot: `words.share.0`. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * Fills a template: `{{name}}` escaped, `{{{name}}}` as it is, `{{#name}}…{{/name}}` only where there is a value.
 * The templates are the demo's own, so nothing here guards against hostile ones.
 */
export function fill(template: string, values: Values): string {
  const chosen = template.replace(
    /\{\{#([\w.]+)\}\}([\s\S]*?)\{\{\/\1\}\}/g,
    (_all, name: string, inner: string) => (lookUp(values, name) ? inner : ''),
  );
  return chosen.replace(/\{\{\{([\w.]+)\}\}\}|\{\{([\w.]+)\}\}/g, (_all, raw?: string, escaped?: string) =>
    raw ? shown(values, raw) : escapeHtml(shown(values, escaped ?? '')),
  );
}

/** A misspelt name would be a hole in a page that nobody sees: so it throws. */
function shown(values: Values, name: string): string {
  const value = lookUp(values, name);
  if (value === undefined) throw new Error(`The template names "${name}", which has no value.`);
  return String(value);
}

function lookUp(values: Values, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>((at, part) => (at as Readonly<Record<string, unknown>> | undefined)?.[part], values);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
