import type { Form } from './form.js';

/** Posts of X in markup of X itself, of carriers and of placeholders. */
export const X: readonly Form[] = [
  {
    platform: 'X',
    form: '1 standard blockquote',
    id: 'x:1500000000000000001',
    markup:
      '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Closed.</p>&mdash; Harbour (@HarbourNews) <a href="https://twitter.com/HarbourNews/status/1500000000000000001?ref_src=twsrc%5Etfw">March 5, 2022</a></blockquote>',
  },
  {
    platform: 'X',
    form: '1 with a link to another post first',
    id: 'x:1500000000000000001',
    markup:
      '<blockquote class="twitter-tweet tw-align-center cmplazyload"><p>See <a href="https://twitter.com/Other/status/1400000000000000001">this</a>.</p>— Harbour (@HarbourNews) <a href="https://twitter.com/HarbourNews/status/1500000000000000001">March 5, 2022</a></blockquote>',
  },
  {
    platform: 'X',
    form: '2 empty blockquote',
    id: 'x:1500000000000000001',
    markup:
      '<blockquote class="twitter-tweet"><a href="https://twitter.com/HarbourNews/status/1500000000000000001"></a></blockquote>',
  },
  {
    platform: 'X',
    form: '2 blockquote with a blank',
    id: 'x:1500000000000000001',
    markup:
      '<blockquote class="twitter-tweet">&nbsp;<a href="https://twitter.com/HarbourNews/status/1500000000000000001"></a></blockquote>',
  },
  {
    platform: 'X',
    form: '3 video blockquote',
    id: 'x:1500000000000000001',
    markup:
      '<blockquote class="twitter-video"><p>Closed.</p>— Harbour (@HarbourNews) <a href="https://twitter.com/HarbourNews/status/1500000000000000001">March 5, 2022</a></blockquote>',
  },
  {
    platform: 'X',
    form: '4 nested blockquotes',
    id: 'x:1500000000000000001',
    markup:
      '<blockquote class="twitter-tweet"><p>This is why.</p><blockquote class="twitter-tweet"><p>Closed.</p>— Port (@PortOffice) <a href="https://twitter.com/PortOffice/status/1400000000000000001">June 2, 2021</a></blockquote>— Harbour (@HarbourNews) <a href="https://twitter.com/HarbourNews/status/1500000000000000001">March 5, 2022</a></blockquote>',
  },
  {
    platform: 'X',
    form: '5 rendered frame',
    id: 'x:1500000000000000001',
    markup: '<iframe id="twitter-widget-0" data-tweet-id="1500000000000000001"></iframe>',
  },
  {
    platform: 'X',
    form: '5 rendered box',
    id: 'x:1500000000000000001',
    markup:
      '<div class="twitter-tweet twitter-tweet-rendered"><iframe id="twitter-widget-3" src="https://platform.twitter.com/embed/Tweet.html?dnt=false&amp;features=eyJ0ZndfdGltZWxpbmUiOnt9&amp;id=1500000000000000001&amp;lang=en"></iframe></div>',
  },
  {
    platform: 'X',
    form: '5 twitter-widget',
    id: 'x:1500000000000000001',
    markup: '<twitter-widget data-tweet-id="1500000000000000001"></twitter-widget>',
  },
  {
    platform: 'X',
    form: '6 platform frame',
    id: 'x:1500000000000000001',
    markup:
      '<iframe src="https://platform.twitter.com/embed/Tweet.html?creatorScreenName=HarbourNews&dnt=true&id=1500000000000000001&widgetsVersion=1"></iframe>',
  },
  {
    platform: 'X',
    form: '6 platform frame, index',
    id: 'x:1500000000000000001',
    markup: '<iframe src="https://platform.twitter.com/embed/index.html?id=1500000000000000001"></iframe>',
  },
  {
    platform: 'X',
    form: '6 platform frame of x.com',
    id: 'x:1500000000000000001',
    markup: '<iframe src="https://platform.x.com/embed/Tweet.html?id=1500000000000000001"></iframe>',
  },
  {
    platform: 'X',
    form: '7 Twitframe',
    id: 'x:1500000000000000001',
    markup:
      '<iframe src="https://twitframe.com/show?url=https%3A%2F%2Ftwitter.com%2FHarbourNews%2Fstatus%2F1500000000000000001"></iframe>',
  },
  {
    platform: 'X',
    form: '7 Twitframe, plain',
    id: 'x:1500000000000000001',
    markup:
      '<iframe src="https://twitframe.com/show?url=https://twitter.com/HarbourNews/status/1500000000000000001"></iframe>',
  },
  {
    platform: 'X',
    form: '7 the post itself in a frame',
    id: 'x:1500000000000000001',
    markup: '<iframe src="https://x.com/HarbourNews/status/1500000000000000001"></iframe>',
  },
  {
    platform: 'X',
    form: '7 Nitter',
    id: 'x:1500000000000000001',
    markup: '<iframe src="https://nitter.net/HarbourNews/status/1500000000000000001#m"></iframe>',
  },
  {
    platform: 'X',
    form: '7 Iframely',
    id: 'x:1500000000000000001',
    markup:
      '<iframe src="https://cdn.iframe.ly/api/iframe?url=https%3A%2F%2Ftwitter.com%2FHarbourNews%2Fstatus%2F1500000000000000001"></iframe>',
  },
  {
    platform: 'X',
    form: '7 Embedly',
    id: 'x:1500000000000000001',
    markup:
      '<iframe src="https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Ftwitter.com%2FHarbourNews%2Fstatus%2F1500000000000000001"></iframe>',
  },
  {
    platform: 'X',
    form: '7 Embedly, twice encoded',
    id: 'x:1500000000000000001',
    markup:
      '<iframe src="https://cdn.embedly.com/widgets/media.html?url=https%253A%252F%252Ftwitter.com%252FHarbourNews%252Fstatus%252F1500000000000000001"></iframe>',
  },
  {
    platform: 'X',
    form: '8 AMP with digits',
    id: 'x:1500000000000000001',
    markup: '<amp-twitter data-tweetid="1500000000000000001" width="375" height="472"></amp-twitter>',
  },
  {
    platform: 'X',
    form: '8 AMP with an address',
    id: 'x:1500000000000000001',
    markup:
      '<amp-twitter data-tweetid="https://twitter.com/HarbourNews/status/1500000000000000001?s=20"></amp-twitter>',
  },
  {
    platform: 'X',
    form: '9 placeholder with an id',
    id: 'x:1500000000000000001',
    markup: '<div class="widget__tweet" data-tweet-id="1500000000000000001"></div>',
  },
  {
    platform: 'X',
    form: '9 placeholder, data-tweetid',
    id: 'x:1500000000000000001',
    markup: '<div class="js-tweet" data-tweetid="1500000000000000001"></div>',
  },
  {
    platform: 'X',
    form: '10 data-href',
    id: 'x:1500000000000000001',
    markup:
      '<div class="rcs_social-embed" data-social-embedded="twitter" data-href="https://twitter.com/HarbourNews/status/1500000000000000001"></div>',
  },
  {
    platform: 'X',
    form: '10 data-url',
    id: 'x:1500000000000000001',
    markup:
      '<div class="tweet" data-mod="tweet" data-url="https://twitter.com/HarbourNews/status/1500000000000000001"></div>',
  },
  {
    platform: 'X',
    form: '10 data-resourceurl',
    id: 'x:1500000000000000001',
    markup:
      '<div data-provider="Twitter" data-resourceurl="https://twitter.com/HarbourNews/status/1500000000000000001"></div>',
  },
  {
    platform: 'X',
    form: '10 data-feed',
    id: 'x:1500000000000000001',
    markup:
      '<div class="js-socialembed" data-feed="https://twitter.com/HarbourNews/status/1500000000000000001"></div>',
  },
  {
    platform: 'X',
    form: '10 an oEmbed address',
    id: 'x:1500000000000000001',
    markup:
      '<div data-extcontent_url="https://publish.twitter.com/oembed?url=https%3A%2F%2Ftwitter.com%2FHarbourNews%2Fstatus%2F1500000000000000001"></div>',
  },
  {
    platform: 'X',
    form: '10 data-oembed-type',
    id: 'x:1500000000000000001',
    markup:
      '<div data-oembed-type="twitter"><a href="https://twitter.com/HarbourNews/status/1500000000000000001">https://twitter.com/HarbourNews/status/1500000000000000001</a></div>',
  },
  {
    platform: 'X',
    form: '10 a lazy part',
    id: 'x:1500000000000000001',
    markup:
      '<div data-lazy-partial-path-value="/embed?url=https%3A%2F%2Ftwitter.com%2FHarbourNews%2Fstatus%2F1500000000000000001"></div>',
  },
  {
    platform: 'X',
    form: '10 a box',
    id: 'x:1500000000000000001',
    markup:
      '<div class="embed--twitter"><a href="https://twitter.com/HarbourNews/status/1500000000000000001">View post</a></div>',
  },
];
