import type { Element } from 'domhandler';
import { hostIs } from '../../host.js';
import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Parsed, Provider } from '../provider.js';
import { readUrl } from '../url.js';

interface Player {
  readonly name: string;
  readonly host: string;
  /** Of host, path and query. Its groups, with a slash between each two, are the id. */
  readonly address: RegExp;
  readonly url: (id: string) => string;
  /** Whether a script of the same address puts the player where it stands. */
  readonly byScript?: true;
  /** Whether the oEmbed registry knows this provider's pages, and so asks it about those. */
  readonly inRegistry?: true;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Hosts of podcasts whose players are told by their address alone. */
const PLAYERS: readonly Player[] = [
  {
    name: 'megaphone',
    host: 'megaphone.fm',
    address: /\.fm\/(?:\?(?:.*&)?[ep]=)?([A-Z]{2,6}\d{6,14})(?:$|[/?&])/,
    url: (id) => `https://player.megaphone.fm/${id}`,
  },
  {
    name: 'simplecast',
    host: 'player.simplecast.com',
    address: new RegExp(`\\.com/(${UUID})`),
    url: (id) => `https://player.simplecast.com/${id}`,
    inRegistry: true,
  },
  {
    name: 'buzzsprout',
    host: 'buzzsprout.com',
    address: /\.com\/(\d{1,9})\/(?:episodes\/)?(\d{1,10})(?:$|[-./?])/,
    url: (id) => `https://www.buzzsprout.com/${id}`,
    byScript: true,
  },
  {
    name: 'transistor',
    host: 'share.transistor.fm',
    address: /\.fm\/[es]\/([0-9a-f]{8})(?:$|[/?])/,
    url: (id) => `https://share.transistor.fm/e/${id}`,
  },
  {
    name: 'captivate',
    host: 'player.captivate.fm',
    address: new RegExp(`\\.fm/((?:episode|show|collection)/${UUID})`),
    url: (id) => `https://player.captivate.fm/${id}`,
  },
  {
    name: 'libsyn',
    host: 'libsyn.com',
    address: /\.com\/embed\/episode\/id\/(\d{1,12})(?:$|[/?])/,
    url: (id) => `https://play.libsyn.com/embed/episode/id/${id}`,
  },
  {
    name: 'podbean',
    host: 'www.podbean.com',
    address:
      /\.com\/(?:player-v2|media\/player)\/?(?:\?(?:.*&)?i=)?([a-z0-9]{5,8}-[a-z0-9]{5,8}(?:-pb\w*)?)(?:$|[/?&])/,
    url: (id) => `https://www.podbean.com/player-v2/?i=${id}`,
    inRegistry: true,
  },
  {
    name: 'art19',
    host: 'art19.com',
    address: new RegExp(`\\.com/shows/([\\w-]{1,100}(?:/episodes/${UUID})?)(?:/embed)?(?:$|[?])`),
    url: (id) => `https://art19.com/shows/${id}`,
  },
  {
    name: 'podigee',
    host: 'podigee.io',
    address: /^([\w-]{1,63})\.podigee\.io\/(\d{1,6}-[\w-]{1,120})\/embed\b/,
    url: (id) => `https://${id.replace('/', '.podigee.io/')}`,
  },
  {
    name: 'blubrry',
    host: 'player.blubrry.com',
    address: /\.com\/(?:id\/|\?(?:.*&)?(?:podcast|media)_id=)(\d{1,12})(?:$|[/?&])/,
    url: (id) => `https://player.blubrry.com/id/${id}`,
  },
  {
    name: 'audioboom',
    host: 'embeds.audioboom.com',
    address: /\.com\/posts\/(\d{4,12})(?:$|[-/?])/,
    url: (id) => `https://audioboom.com/posts/${id}`,
    inRegistry: true,
  },
];

/** One provider a host of podcasts. */
export const podcastPlayers: readonly Provider[] = PLAYERS.map((player) => ({
  name: player.name,
  hosts: [player.host],
  match: (url) => episodeOf(player, url),
  ...(player.byScript && {
    markup: [
      { tag: 'script', attribute: 'src', form: 'script', parse: (script) => ofScript(player, script) },
    ],
  }),
  ...(player.inRegistry && { resolve: byOembed(player.name) }),
}));

function episodeOf({ address, url }: Player, { hostname, pathname, search }: URL): EmbedRef | undefined {
  const [, ...parts] = address.exec(hostname + pathname + search) ?? [];
  const id = parts.join('/');
  return id ? { ref: id, kind: 'audio', url: url(id) } : undefined;
}

function ofScript(player: Player, { attribs }: Element): Parsed | undefined {
  const { src = '' } = attribs;
  const url = src.includes(player.host) ? readUrl(src) : undefined;
  const ref = url && hostIs(url.hostname, player.host) ? episodeOf(player, url) : undefined;
  return ref && { ref };
}
