import { hostIs } from '../../host.js';
import type { MissCode } from './codes.js';

interface Known {
  readonly code: MissCode;
  /** Each with its subdomains. */
  readonly hosts: readonly string[];
  /** Of path and query. */
  readonly path: RegExp;
}

const known = (code: MissCode, hosts: string, path: RegExp = /^/): Known => ({
  code,
  hosts: hosts.split(' '),
  path,
});

/** Addresses that are known to be no embed; the first that fits says which. */
const KNOWN: readonly Known[] = [
  known('follow-button', 'x.com twitter.com', /^\/intent\/(?:follow|user)/),
  known('share-button', 'x.com twitter.com', /^\/(?:intent|share|home\?status)/),
  known('timeline', 'platform.twitter.com platform.x.com', /^\/widgets\//),
  known('timeline', 'syndication.twitter.com', /timeline/),
  known('timeline', 'x.com twitter.com', /^\/(?:i\/lists|\w+\/(?:lists|timelines|moments))\//),
  known('tracker', 'facebook.com', /^\/tr\b/),
  known('like-button', 'facebook.com', /^\/(?:v[\d.]+\/)?plugins\/like/),
  known('share-button', 'facebook.com', /^\/(?:sharer|dialog\/|(?:v[\d.]+\/)?plugins\/share)/),
  known('follow-button', 'facebook.com', /^\/(?:v[\d.]+\/)?plugins\/(?:follow|subscribe)/),
  known('timeline', 'facebook.com', /^\/(?:v[\d.]+\/)?plugins\/(?:page|likebox|group)/),
  known('comment-widget', 'facebook.com', /^\/(?:v[\d.]+\/)?plugins\/(?:comments|feedback)/),
  known('login-widget', 'facebook.com', /^\/(?:v[\d.]+\/)?plugins\/login/),
  known('share-button', 't.me telegram.me', /^\/share\b/),
  known('private-post', 't.me telegram.me', /^\/c\//),
  known('profile-link', 't.me telegram.me', /^\/(?:joinchat\/|\+)/),
  known('profile-link', 'archive.org', /^\/details\/@/),
  known('share-button', 'wa.me api.whatsapp.com web.whatsapp.com'),
  known('share-button', 'linkedin.com', /^\/(?:shareArticle|sharing\/)/i),
  known('share-button', 'pinterest.com', /^\/pin\/create\//),
  known('share-button', 'reddit.com', /^\/submit/),
  known('share-button', 'vk.com vk.ru', /^\/share/),
  known('share-button', 'connect.ok.ru ok.ru', /^\/(?:offer|dk)\b/),
  known('share-button', 'service.weibo.com', /^\/share/),
  known('share-button', 'bsky.app threads.net threads.com', /^\/intent\//),
  known(
    'share-button',
    'addtoany.com sharethis.com addthis.com getpocket.com flipboard.com share.flipboard.com',
  ),
  known('follow-button', 'youtube.com', /^\/subscribe_/),
  known('search-link', 'x.com twitter.com', /^\/(?:hashtag\/|search\b)/),
  known('search-link', 'facebook.com', /^\/(?:hashtag\/|search\b)/),
  known('search-link', 'instagram.com', /^\/explore\//),
  known('search-link', 'tiktok.com', /^\/(?:tag|search|music|discover)\b/),
  known('search-link', 'youtube.com', /^\/(?:results|hashtag)\b/),
  known('search-link', 'bsky.app threads.net threads.com', /^\/(?:hashtag\/|search\b)/),
  known('search-link', 'linkedin.com', /^\/(?:feed\/hashtag|search)\b/),
  known('search-link', 'google.com', /^\/search\b/),
  known('login-widget', 'google.com recaptcha.net', /^\/recaptcha\//),
  known('login-widget', 'hcaptcha.com challenges.cloudflare.com accounts.google.com appleid.apple.com'),
  known(
    'media-file',
    'pbs.twimg.com video.twimg.com cdninstagram.com fbcdn.net i.ytimg.com i.imgur.com media.giphy.com',
  ),
  known('short-link', 't.co pic.twitter.com pic.x.com'),
  known(
    'comment-widget',
    'disqus.com spot.im openweb.com hyvor.com commento.io remark42.com viafoura.co viafoura.net livefyre.com coral.coralproject.net giscus.app',
  ),
  known(
    'consent-widget',
    'consensu.org cookiebot.com onetrust.com cookielaw.org sp-prod.net privacy-mgmt.com didomi.io usercentrics.eu',
  ),
  known(
    'tracker',
    'googletagmanager.com google-analytics.com scorecardresearch.com chartbeat.com quantserve.com hotjar.com clarity.ms ioam.de permutive.com',
  ),
  known(
    'advertisement',
    'doubleclick.net googlesyndication.com googleadservices.com amazon-adsystem.com taboola.com outbrain.com adnxs.com teads.tv criteo.com smartadserver.com rubiconproject.com pubmatic.com',
  ),
  known('form', 'docs.google.com', /^\/forms\//),
  known('form', 'substack.com', /^\/embed/),
  known(
    'form',
    'typeform.com list-manage.com surveymonkey.com qualtrics.com jotform.com mailchimp.com hsforms.com',
  ),
];

/** What an address is known to be besides an embed. */
export function knownAddress(url: URL): MissCode | undefined {
  const path = url.pathname + url.search;
  return KNOWN.find((each) => each.path.test(path) && each.hosts.some((host) => hostIs(url.hostname, host)))
    ?.code;
}
