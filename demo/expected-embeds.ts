import type { EmbedForm, EmbedStatus } from '../src/model.js';
import { type Directive, postArgument } from './body.js';
import { type NetworkPost, networkPost } from './network-posts.js';
import type { Post } from './posts.js';

export interface ExpectedEmbed {
  readonly provider: 'x' | 'youtube' | 'instagram' | NetworkPost['network'];
  /** Absent where nobody can know it: a flattened post whose media leads to no post of its author and day. */
  readonly ref?: string;
  readonly form: EmbedForm;
  /** Once it was asked for. Instagram is not asked. */
  readonly status: EmbedStatus;
  /** Of posts: what the page or the stand-ins tell. */
  readonly author?: { readonly name: string; readonly handle: string };
  /** UTC. */
  readonly day?: string;
  /** Without its short links. */
  readonly text?: string;
  readonly hashtags?: readonly string[];
  readonly media?: 'photo' | 'video';
  /** The id of the post inside the post. */
  readonly quoted?: string;
}

const FORMS: ReadonlyMap<string, EmbedForm> = new Map([
  ['blockquote', 'blockquote'],
  ['blockquote-plain', 'blockquote'],
  ['empty-blockquote', 'blockquote'],
  ['video-blockquote', 'blockquote'],
  ['nested-blockquote', 'blockquote'],
  ['rendered-widget', 'iframe'],
  ['platform-iframe', 'iframe'],
  ['third-party-iframe', 'iframe'],
  ['amp-id', 'amp'],
  ['amp-url', 'amp'],
  ['placeholder', 'placeholder'],
  ['bare-url', 'link'],
  ['bare-link', 'link'],
  ['flattened', 'flattened-text'],
  ['flattened-glued', 'flattened-text'],
]);

const ELSEWHERE: ReadonlyMap<string, EmbedForm> = new Map([
  ['bluesky', 'blockquote'],
  ['mastodon', 'iframe'],
  ['tiktok', 'blockquote'],
  ['telegram', 'script'],
]);

const STATUSES: Readonly<Record<Post['state'], EmbedStatus>> = {
  public: 'resolved',
  'throttled-once': 'resolved',
  'oembed-only': 'resolved',
  deleted: 'gone',
  missing: 'gone',
  protected: 'private',
};

/** Nothing, for a directive that places no embed. */
export function embedsOf(
  directive: Directive,
  make: string,
  posts: ReadonlyMap<string, Post>,
): ExpectedEmbed[] {
  const { name, argument } = directive;
  const ref = argument.split(' | ')[0] ?? '';
  if (name === 'youtube') {
    return [{ provider: name, ref, form: make === 'amp' ? 'amp' : 'iframe', status: 'resolved' }];
  }
  if (name === 'instagram') return [{ provider: name, ref, form: 'blockquote', status: 'parsed' }];
  if (ELSEWHERE.has(name)) return [elsewhereEmbed(networkPost(argument))];
  return name === 'post' ? postEmbed(argument, posts) : [];
}

function elsewhereEmbed({ network, ref, name, handle, published, text }: NetworkPost): ExpectedEmbed {
  return {
    provider: network,
    ref,
    form: ELSEWHERE.get(network) ?? 'blockquote',
    status: 'resolved',
    author: { name, handle },
    day: published.slice(0, 10),
    text,
  };
}

function postEmbed(argument: string, posts: ReadonlyMap<string, Post>): ExpectedEmbed[] {
  const { key, form: file } = postArgument(argument);
  const post = posts.get(key);
  const form = FORMS.get(file);
  if (!post || !form) throw new Error(`There is no post or no form "${argument}".`);
  const quoted = posts.get(post.quotes ?? '');
  return [
    {
      provider: 'x',
      ...standing(post, form),
      form,
      author: { name: post.name, handle: post.handle },
      day: post.published.slice(0, 10),
      text: post.text,
      hashtags: [...post.text.matchAll(/#([\p{L}\p{N}_]+)/gu)].map((match) => match[1] ?? ''),
      ...(post.media && { media: post.media }),
      ...(quoted && { quoted: quoted.id }),
    },
  ];
}

/** A flattened post's id comes from its media's short link, if that leads to the author's own post. */
function standing(post: Post, form: EmbedForm): Pick<ExpectedEmbed, 'ref' | 'status'> {
  const lost = form === 'flattened-text' && (!post.media || post.mediaOwner !== undefined);
  return lost ? { status: 'unresolved' } : { ref: post.id, status: STATUSES[post.state] };
}
