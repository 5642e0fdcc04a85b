import type { Form } from './form.js';

/** Posts of X as consent tools, publishing systems and people write them. */
export const X_IN_SYSTEMS: readonly Form[] = [
  {
    platform: 'X',
    form: '11 consent template',
    id: 'x:1500000000000000001',
    markup:
      '<script type="text/x-template" data-role="consent-content-template" data-content="&lt;blockquote class=&quot;twitter-tweet&quot;&gt;&lt;p lang=&quot;en&quot; dir=&quot;ltr&quot;&gt;Closed.&lt;/p&gt;&amp;mdash; Harbour (@HarbourNews) &lt;a href=&quot;https://twitter.com/HarbourNews/status/1500000000000000001?ref_src=twsrc%5Etfw&quot;&gt;March 5, 2022&lt;/a&gt;&lt;/blockquote&gt;"></script>',
  },
  {
    platform: 'X',
    form: '11 Borlabs, base64',
    id: 'x:1500000000000000001',
    markup:
      '<div class="BorlabsCookie"><script type="text/template">PGJsb2NrcXVvdGUgY2xhc3M9InR3aXR0ZXItdHdlZXQiPjxwIGxhbmc9ImVuIiBkaXI9Imx0ciI+Q2xvc2VkLjwvcD4mbWRhc2g7IEhhcmJvdXIgKEBIYXJib3VyTmV3cykgPGEgaHJlZj0iaHR0cHM6Ly90d2l0dGVyLmNvbS9IYXJib3VyTmV3cy9zdGF0dXMvMTUwMDAwMDAwMDAwMDAwMDAwMT9yZWZfc3JjPXR3c3JjJTVFdGZ3Ij5NYXJjaCA1LCAyMDIyPC9hPjwvYmxvY2txdW90ZT4=</script></div>',
  },
  {
    platform: 'X',
    form: '11 hidden text area',
    id: 'x:1500000000000000001',
    markup:
      '<div data-placeholder-type="embedded_code"><textarea class="services-content" hidden><form class="services-form"><input type="hidden" name="form_id" value="services"></form> <blockquote class="twitter-tweet"><p lang="en" dir="ltr">Closed.</p>&mdash; Harbour (@HarbourNews) <a href="https://twitter.com/HarbourNews/status/1500000000000000001?ref_src=twsrc%5Etfw">March 5, 2022</a></blockquote></textarea></div>',
  },
  {
    platform: 'X',
    form: '11 template',
    id: 'x:1500000000000000001',
    markup:
      '<template><blockquote class="twitter-tweet"><p lang="en" dir="ltr">Closed.</p>&mdash; Harbour (@HarbourNews) <a href="https://twitter.com/HarbourNews/status/1500000000000000001?ref_src=twsrc%5Etfw">March 5, 2022</a></blockquote></template>',
  },
  {
    platform: 'X',
    form: '11 noscript',
    id: 'x:1500000000000000001',
    markup:
      '<noscript><blockquote class="twitter-tweet"><p lang="en" dir="ltr">Closed.</p>&mdash; Harbour (@HarbourNews) <a href="https://twitter.com/HarbourNews/status/1500000000000000001?ref_src=twsrc%5Etfw">March 5, 2022</a></blockquote></noscript>',
  },
  {
    platform: 'X',
    form: '12 Substack',
    id: 'x:1500000000000000001',
    markup:
      '<div class="tweet" data-attrs="{&quot;url&quot;: &quot;https://twitter.com/HarbourNews/status/1500000000000000001)&quot;, &quot;full_text&quot;: &quot;Closed.&quot;, &quot;username&quot;: &quot;HarbourNews&quot;, &quot;name&quot;: &quot;Harbour&quot;, &quot;date&quot;: &quot;Sat Mar 05 06:47:23 +0000 2022&quot;, &quot;photos&quot;: [], &quot;quoted_tweet&quot;: {}}"></div>',
  },
  {
    platform: 'X',
    form: '12 Substack, new',
    id: 'x:1500000000000000001',
    markup:
      '<div class="twitter-embed" data-attrs="{&quot;url&quot;: &quot;https://twitter.com/HarbourNews/status/1500000000000000001&quot;, &quot;full_text&quot;: &quot;Closed.&quot;, &quot;username&quot;: &quot;HarbourNews&quot;, &quot;name&quot;: &quot;Harbour&quot;}"></div>',
  },
  {
    platform: 'X',
    form: '13 WordPress block',
    id: 'x:1500000000000000001',
    markup:
      '<figure class="wp-block-embed is-type-rich is-provider-twitter wp-block-embed-twitter"><div class="wp-block-embed__wrapper"><blockquote class="twitter-tweet"><p lang="en" dir="ltr">Closed.</p>&mdash; Harbour (@HarbourNews) <a href="https://twitter.com/HarbourNews/status/1500000000000000001?ref_src=twsrc%5Etfw">March 5, 2022</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script></div></figure>',
  },
  {
    platform: 'X',
    form: '13 WordPress block with its address',
    id: 'x:1500000000000000001',
    markup:
      '<figure class="wp-block-embed is-provider-twitter"><div class="wp-block-embed__wrapper">\nhttps://twitter.com/HarbourNews/status/1500000000000000001\n</div></figure>',
  },
  {
    platform: 'X',
    form: '13 shortcode',
    id: 'x:1500000000000000001',
    markup: '<p>[embed]https://twitter.com/HarbourNews/status/1500000000000000001[/embed]</p>',
  },
  {
    platform: 'X',
    form: '13 tweet shortcode',
    id: 'x:1500000000000000001',
    markup: '<p>[tweet 1500000000000000001]</p>',
  },
  {
    platform: 'X',
    form: '13 block comment',
    id: 'x:1500000000000000001',
    markup:
      '<!-- wp:embed {"url":"https://twitter.com/HarbourNews/status/1500000000000000001","providerNameSlug":"twitter"} /-->',
  },
  {
    platform: 'X',
    form: '14 Ghost',
    id: 'x:1500000000000000001',
    markup:
      '<figure class="kg-card kg-embed-card"><blockquote class="twitter-tweet"><p lang="en" dir="ltr">Closed.</p>&mdash; Harbour (@HarbourNews) <a href="https://twitter.com/HarbourNews/status/1500000000000000001?ref_src=twsrc%5Etfw">March 5, 2022</a></blockquote></figure>',
  },
  {
    platform: 'X',
    form: '15 Arc',
    id: 'x:1500000000000000001',
    markup:
      '<script>Fusion.globalContent={"content_elements": [{"type": "text", "content": "The harbour bridge closes on Monday, the council said."}, {"type": "oembed_response", "subtype": "twitter", "raw_oembed": {"url": "https://twitter.com/HarbourNews/status/1500000000000000001", "html": "<script><\\/script>"}, "referent": {"id": "https://twitter.com/HarbourNews/status/1500000000000000001", "provider": "x"}}, {"type": "text", "content": "Ferries run until the spring."}]};</script>',
  },
  {
    platform: 'X',
    form: '15 Arc, raw HTML',
    id: 'x:1500000000000000001',
    markup:
      '<script>Fusion.globalContent={"content_elements": [{"type": "text", "content": "The harbour bridge closes on Monday, the council said."}, {"type": "raw_html", "content": "<blockquote class=\\"twitter-tweet\\"><p lang=\\"en\\" dir=\\"ltr\\">Closed.</p>&mdash; Harbour (@HarbourNews) <a href=\\"https://twitter.com/HarbourNews/status/1500000000000000001?ref_src=twsrc%5Etfw\\">March 5, 2022</a></blockquote>"}, {"type": "text", "content": "Ferries run until the spring."}]};</script>',
  },
  {
    platform: 'X',
    form: '15 __NEXT_DATA__',
    id: 'x:1500000000000000001',
    markup:
      '<script id="__NEXT_DATA__" type="application/json">{"content_elements": [{"type": "text", "content": "The harbour bridge closes on Monday, the council said."}, {"type": "oembed_response", "subtype": "twitter", "raw_oembed": {"url": "https://twitter.com/HarbourNews/status/1500000000000000001"}}, {"type": "text", "content": "Ferries run until the spring."}]}</script>',
  },
  {
    platform: 'X',
    form: '16 social_media',
    id: 'x:1500000000000000001',
    markup:
      '<script type="application/json">{"content_elements": [{"type": "text", "content": "The harbour bridge closes on Monday, the council said."}, {"type": "social_media", "sub_type": "twitter", "url": "https://twitter.com/HarbourNews/status/1500000000000000001", "content_id": "1500000000000000001"}, {"type": "text", "content": "Ferries run until the spring."}]}</script>',
  },
  {
    platform: 'X',
    form: '16 embed',
    id: 'x:1500000000000000001',
    markup:
      '<script type="application/json">{"content_elements": [{"type": "text", "content": "The harbour bridge closes on Monday, the council said."}, {"type": "embed", "url": "https://twitter.com/HarbourNews/status/1500000000000000001", "provider": "twitter", "embedCode": "<blockquote class=\\"twitter-tweet\\"><p lang=\\"en\\" dir=\\"ltr\\">Closed.</p>&mdash; Harbour (@HarbourNews) <a href=\\"https://twitter.com/HarbourNews/status/1500000000000000001?ref_src=twsrc%5Etfw\\">March 5, 2022</a></blockquote>"}, {"type": "text", "content": "Ferries run until the spring."}]}</script>',
  },
  {
    platform: 'X',
    form: '16 escaped markup',
    id: 'x:1500000000000000001',
    markup:
      '<script>window.__S__={"content_elements": [{"type": "text", "content": "The harbour bridge closes on Monday, the council said."}, {"type": "twitter", "html": "\\u003Cblockquote class=\\"twitter-tweet\\">\\u003Cp lang=\\"en\\" dir=\\"ltr\\">Closed.\\u003C/p>&mdash; Harbour (@HarbourNews) \\u003Ca href=\\"https://twitter.com/HarbourNews/status/1500000000000000001?ref_src=twsrc%5Etfw\\">March 5, 2022\\u003C/a>\\u003C/blockquote>"}, {"type": "text", "content": "Ferries run until the spring."}]}</script>',
  },
  {
    platform: 'X',
    form: '18 address alone',
    id: 'x:1500000000000000001',
    markup: '<p>https://twitter.com/HarbourNews/status/1500000000000000001</p>',
  },
  {
    platform: 'X',
    form: '18 link alone',
    id: 'x:1500000000000000001',
    markup:
      '<p><a href="https://twitter.com/HarbourNews/status/1500000000000000001">https://twitter.com/HarbourNews/status/1500000000000000001</a></p>',
  },
  {
    platform: 'X',
    form: '19 hand-made quote',
    id: 'x:1500000000000000001',
    markup:
      '<div class="feed-item tweet"><p class="content-quote">Closed.</p><cite class="content-credit"><a href="https://twitter.com/HarbourNews/status/1500000000000000001">@HarbourNews</a></cite></div>',
  },
  {
    platform: 'X',
    form: '19 old widget',
    id: 'x:1500000000000000001',
    markup:
      '<blockquote class="tweet"><p>Closed.</p><a class="timesince" href="https://twitter.com/HarbourNews/status/1500000000000000001">2 days ago</a></blockquote>',
  },
  {
    platform: 'X',
    form: '20 flattened',
    id: 'x:~',
    markup: '<p>Closed. pic.twitter.com/uB5JguBWnn — Harbour (@HarbourNews) March 5, 2022</p>',
  },
];
