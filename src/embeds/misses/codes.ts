/** Why something that looks like an embed is none: what it is, and what would make it an embed. */
export interface Reason {
  readonly is: string;
  readonly wouldBe: string;
}

const reason = (is: string, wouldBe: string): Reason => ({ is, wouldBe });

const NEVER = 'nothing: it shows no post, video or chart of its own.';
const PERMALINK = 'The permalink of one post in its place.';

/** Every reason, by its code. */
export const MISSES = {
  'link-in-sentence': reason(
    'A link to a post in a sentence: the writer points at it, and does not show it.',
    'The address alone in a paragraph of its own, or the markup that the provider gives for embedding.',
  ),
  'link-with-words': reason(
    'A paragraph that is one link, but says words of its own instead of the address.',
    'The address itself as the words of the link.',
  ),
  'link-in-list': reason(
    'A link in a list or a table.',
    'The provider’s own markup in the item, or a paragraph of its own.',
  ),
  'link-in-navigation': reason('A link in the page’s navigation, head or foot.', NEVER),
  'link-in-caption': reason('A link in a caption or a credit: it names where something came from.', NEVER),
  'link-in-quotation': reason(
    'A link inside a quotation that is not signed by it.',
    'The link in a `cite`, as the date behind “— Name (@handle)”, or the provider’s class on the quotation.',
  ),
  'in-button': reason('A button, a form or something else that acts.', NEVER),
  'in-code': reason(
    'Text that is shown as it is: code, a text field, a style.',
    'The same markup outside of it.',
  ),
  'in-comment': reason(
    'A comment of the page’s source.',
    'A stored WordPress block, `<!-- wp:embed {"url":"…"} -->`, or the markup outside of the comment.',
  ),
  'discovery-link': reason('The page’s own oEmbed address, for whoever embeds the page.', NEVER),
  'picture-element': reason(
    'A picture or its source that names a post in an attribute.',
    'A player or a placeholder.',
  ),
  'several-posts': reason(
    'A box that links several posts: which of them would be shown is not said.',
    'One box a post.',
  ),
  'holds-text': reason(
    'An element with a post’s address in an attribute, but with a part of the article in it.',
    'A placeholder with no more than a line or two of text.',
  ),
  'address-too-long': reason(
    'An address or attribute longer than is looked at.',
    'One within maxEmbedUrlLength.',
  ),
  'share-button': reason('A button or link that shares a page.', NEVER),
  'follow-button': reason('A button or link that follows or subscribes to someone.', NEVER),
  'like-button': reason('A button that likes a page.', NEVER),
  timeline: reason(
    'A timeline, feed, board or page box: many posts, and others tomorrow.',
    'One post of it.',
  ),
  'comment-widget': reason('A widget for the readers’ comments.', NEVER),
  'login-widget': reason('A button to sign in, or a check that the reader is human.', NEVER),
  'consent-widget': reason(
    'A consent tool’s own frame.',
    'The markup that it keeps back, in a template or an attribute.',
  ),
  tracker: reason('A tracker: it counts readers.', NEVER),
  advertisement: reason('An advertisement.', NEVER),
  form: reason('A form, a poll or a sign-up box.', NEVER),
  'profile-link': reason('A profile, a channel or a group.', PERMALINK),
  'search-link': reason('A hashtag, a search or a list of results.', PERMALINK),
  'private-post': reason('The address of a private channel: only its members see it.', 'A public post.'),
  'short-link': reason(
    'A short link: it does not say which post it leads to.',
    'The link at the end of a post, before “— Name (@handle) date”; `copydesk embed --resolve <link>` follows one.',
  ),
  'no-post': reason('A page of the provider that is no post, video or chart.', PERMALINK),
  'media-file': reason('A file of the provider’s: the picture, not the post.', PERMALINK),
  'host-resembles': reason(
    'The host only resembles a provider’s: hosts are compared whole, never by a part.',
    'The provider’s own host, or one under it.',
  ),
  'instance-unknown': reason(
    'It looks like a Mastodon post, but any host can have such addresses.',
    'Mastodon’s own markup, its player (`…/embed`), or a host in src/embeds/providers/mastodon.ts.',
  ),
  'host-inside': reason(
    'Another host, with a provider’s address in its path or query.',
    'The inner address, or a carrier that is known: Embedly, Iframely, Twitframe, web.archive.org.',
  ),
  'id-overflows': reason('The id has more digits than the provider’s numbers have.', 'An id within 64 bits.'),
  'id-malformed': reason(
    'The id holds letters or signs, or is not as long, as the provider’s ids.',
    'A whole id.',
  ),
  'id-missing': reason(
    'The provider’s own markup without an id or an address in it.',
    'The post’s id or its permalink.',
  ),
  'id-alone': reason(
    'An id, and nothing that says whose it is.',
    'The platform’s name in an attribute or a class.',
  ),
  'user-malformed': reason(
    'A permalink whose user is no name that the provider gives out.',
    'The author’s name.',
  ),
  'user-missing': reason(
    'A permalink without its user, whom this provider asks for.',
    'The author’s name in the path.',
  ),
  'own-player': reason('The site’s own player: a video of the record, not a post.', NEVER),
  'frame-unknown': reason(
    'A frame of a site that is no provider, nor in the oEmbed registry.',
    'A provider for it: docs/adding-a-provider.md.',
  ),
  'frame-empty': reason('A frame without an address.', 'The address in `src` or a lazy loader’s attribute.'),
  'loader-script': reason(
    'A provider’s script with no post for it to fill.',
    'The markup that the script fills.',
  ),
  'plain-quotation': reason('An ordinary quotation: neither signed nor linked as a post is.', PERMALINK),
  'empty-quotation': reason(
    'The provider’s quotation without a link in it.',
    'The permalink as its last link.',
  ),
  'holds-posts': reason(
    'A part of the page that has a post’s class, with posts or an article in it.',
    'The class on the post alone.',
  ),
  'handle-in-sentence': reason(
    'A name with a handle that is not how a post is signed.',
    '“— Name (@handle) date” at the end of the line, with nothing behind it.',
  ),
  'linked-data': reason('JSON-LD names the post, but says nothing of its place.', 'The post in the page.'),
  'state-elsewhere': reason(
    'The page’s state names the post, beside a text that this page does not show.',
    'The paragraph before or behind it in the page.',
  ),
  'state-link': reason(
    'A script names the post, but not as an embed among texts.',
    'An item that says that it is one.',
  ),
  'state-too-long': reason('A script longer than is looked at.', 'A state within maxStateLength.'),
  repeated: reason('The page shows the same post once more.', 'nothing: it stands where it stood first.'),
  'outside-article': reason(
    'It stands outside of the article’s body: in a sidebar, a comment, another article.',
    'A place in the body; `copydesk clean --explain` shows what was chosen. --no-page takes all.',
  ),
  'over-limit': reason('The page has more embeds than are taken.', 'A larger maxEmbeds.'),
  'dropped-by-policy': reason(
    'The operator leaves out embeds of this provider.',
    '`embeds.resolve: ask` or `parse`.',
  ),
  'deleted-by-policy': reason(
    'Its provider shows it no longer, and the operator leaves such posts out.',
    '`embeds.deleted: keep` or `redact`.',
  ),
} as const satisfies Readonly<Record<string, Reason>>;

export type MissCode = keyof typeof MISSES;

/** Something that looks like an embed and is none. */
export interface Miss {
  readonly code: MissCode;
  /** The tag that it is, or `text`. */
  readonly element: string;
  /** Its address, or the words that tell it. */
  readonly shown: string;
  /** Whose embed it looks like. */
  readonly provider?: string;
}
