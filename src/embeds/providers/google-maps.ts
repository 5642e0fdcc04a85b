import type { EmbedRef, Provider } from '../provider.js';

const COUNTRIES =
  'ae at be bg ca ch cl co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.co com.eg com.hk com.mx com.my com.pe com.ph com.pl com.sa com.sg com.tr com.tw com.ua com.vn cz de dk es fi fr gr hr hu ie it lt lu nl no pl pt ro rs ru se si sk';
/** The place that a map is of: its id, and its name. */
const PLACE = /!1s(0x[0-9a-f]{1,16}:0x[0-9a-f]{1,16})!2s([^!]{1,200})/i;
const CENTRE = /!2d(-?\d{1,3}(?:\.\d{1,20})?)!3d(-?\d{1,2}(?:\.\d{1,20})?)/;

/** Google Maps. A map is known by its own id, by the place that it is of, or by its middle. */
export const googleMaps: Provider = {
  name: 'google-maps',
  hosts: ['google.com', ...COUNTRIES.split(' ').map((country) => `google.${country}`)],
  match(url) {
    const { pathname, searchParams: query } = url;
    if (/^\/maps\/d\/(?:u\/\d{1,2}\/)?(?:embed|viewer)$/.test(pathname))
      return ownMap(query.get('mid') ?? '');
    if (pathname === '/maps/embed') return described(query.get('pb') ?? '');
    const said = query.get('q') ?? query.get('center') ?? query.get('ll') ?? '';
    if (/^\/maps\/embed\/v1\/\w{4,12}$/.test(pathname)) return searched(said || query.get('destination'));
    const isOld = /^\/(?:maps(?:\/ms)?)?\/?$/.test(pathname) && query.get('output') === 'embed';
    return isOld ? searched(said) : undefined;
  },
};

function ownMap(id: string): EmbedRef | undefined {
  if (!/^[\w.-]{10,80}$/.test(id)) return undefined;
  return { ref: id, kind: 'map', url: `https://www.google.com/maps/d/viewer?mid=${id}` };
}

function described(pb: string): EmbedRef | undefined {
  const [, id, name] = PLACE.exec(pb) ?? [];
  if (id && name) return searched(name, id.toLowerCase());
  const [, longitude, latitude] = CENTRE.exec(pb) ?? [];
  return longitude && latitude ? searched(`${latitude},${longitude}`) : undefined;
}

function searched(words: string | null, ref = words ?? ''): EmbedRef | undefined {
  const query = words?.trim();
  if (!query || query.length > 300) return undefined;
  const url = `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(query)}`;
  return { ref: ref.trim(), kind: 'map', url };
}
