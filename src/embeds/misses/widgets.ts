import type { Element } from 'domhandler';
import type { MissCode } from './codes.js';

interface Widget {
  readonly code: MissCode;
  readonly attribute: string;
  readonly value: RegExp;
}

const widget = (code: MissCode, attribute: string, value: RegExp): Widget => ({ code, attribute, value });

/** What platforms’ own markup says to be something else than a post. */
const WIDGETS: readonly Widget[] = [
  widget('timeline', 'class', /(?:^|\s)twitter-(?:timeline|moment|grid)(?:\s|$)/),
  widget('share-button', 'class', /(?:^|\s)twitter-(?:share|hashtag|mention|dm)-button(?:\s|$)/),
  widget('follow-button', 'class', /(?:^|\s)twitter-follow-button(?:\s|$)/),
  widget('timeline', 'class', /(?:^|\s)fb-(?:page|group|like-box)(?:\s|$)/),
  widget('like-button', 'class', /(?:^|\s)fb-like(?:\s|$)/),
  widget('share-button', 'class', /(?:^|\s)fb-(?:share-button|send|save)(?:\s|$)/),
  widget('comment-widget', 'class', /(?:^|\s)fb-comments(?:\s|$)/),
  widget('login-widget', 'class', /(?:^|\s)(?:fb-login-button|g-recaptcha|h-captcha|g-signin2?)(?:\s|$)/),
  widget(
    'comment-widget',
    'id',
    /^(?:disqus_thread|fb-comments|remark42|commento|hyvor-talk\S*|coral_thread)$/,
  ),
  widget('timeline', 'id', /^vk_(?:groups?|community_messages|contact_us)/),
  widget('like-button', 'id', /^vk_like/),
  widget('comment-widget', 'id', /^vk_comments/),
  widget('share-button', 'data-pin-do', /^button/),
  widget('timeline', 'data-pin-do', /^embed(?:Board|User)$/),
  widget('comment-widget', 'data-telegram-discussion', /^/),
  widget('login-widget', 'data-telegram-login', /^/),
  widget('share-button', 'data-telegram-share-url', /^/),
  widget('follow-button', 'type', /^IN\/(?:FollowCompany|MemberProfile|CompanyProfile)$/i),
  widget('share-button', 'type', /^IN\/Share$/i),
  widget('profile-link', 'data-embed-type', /^(?:creator|profile)$/),
];
/** AMP has an element for each. */
const AMP: ReadonlyMap<string, MissCode> = new Map([
  ['amp-facebook-like', 'like-button'],
  ['amp-facebook-page', 'timeline'],
  ['amp-facebook-comments', 'comment-widget'],
  ['amp-social-share', 'share-button'],
  ['amp-addthis', 'share-button'],
  ['amp-ad', 'advertisement'],
  ['amp-embed', 'advertisement'],
  ['amp-analytics', 'tracker'],
  ['amp-pixel', 'tracker'],
  ['amp-video', 'own-player'],
  ['amp-audio', 'own-player'],
]);

/** What an element says of itself by its name or its attributes, where that is no post. */
export function widgetOf({ name, attribs }: Element): MissCode | undefined {
  const amp = AMP.get(name);
  if (amp) return amp;
  for (const { code, attribute, value } of WIDGETS) {
    const held = attribs[attribute];
    if (held !== undefined && value.test(held)) return code;
  }
  return undefined;
}
