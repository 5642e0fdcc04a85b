import type { Form } from './form.js';

/** Sound, charts, maps, documents and pictures. */
export const OTHERS: readonly Form[] = [
  {
    platform: 'SoundCloud',
    form: 'player by number',
    id: 'soundcloud:tracks/123456789',
    markup:
      '<iframe src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123456789&color=ff5500"></iframe>',
  },
  {
    platform: 'SoundCloud',
    form: 'player by urn',
    id: 'soundcloud:tracks/123456789',
    markup:
      '<iframe src="https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2Fsoundcloud%253Atracks%253A123456789"></iframe>',
  },
  {
    platform: 'SoundCloud',
    form: 'AMP',
    id: 'soundcloud:tracks/123456789',
    markup: '<amp-soundcloud data-trackid="123456789"></amp-soundcloud>',
  },
  {
    platform: 'Spotify',
    form: 'frame, track',
    id: 'spotify:track/4rOoJ6Egrf8K2IrywzwOMk',
    markup: '<iframe src="https://open.spotify.com/embed/track/4rOoJ6Egrf8K2IrywzwOMk"></iframe>',
  },
  {
    platform: 'Spotify',
    form: 'frame, album',
    id: 'spotify:album/4rOoJ6Egrf8K2IrywzwOMk',
    markup: '<iframe src="https://open.spotify.com/embed/album/4rOoJ6Egrf8K2IrywzwOMk"></iframe>',
  },
  {
    platform: 'Spotify',
    form: 'frame, playlist',
    id: 'spotify:playlist/4rOoJ6Egrf8K2IrywzwOMk',
    markup: '<iframe src="https://open.spotify.com/embed/playlist/4rOoJ6Egrf8K2IrywzwOMk"></iframe>',
  },
  {
    platform: 'Spotify',
    form: 'frame, episode',
    id: 'spotify:episode/4rOoJ6Egrf8K2IrywzwOMk',
    markup: '<iframe src="https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk"></iframe>',
  },
  {
    platform: 'Spotify',
    form: 'frame, show',
    id: 'spotify:show/4rOoJ6Egrf8K2IrywzwOMk',
    markup: '<iframe src="https://open.spotify.com/embed/show/4rOoJ6Egrf8K2IrywzwOMk"></iframe>',
  },
  {
    platform: 'Spotify',
    form: 'frame, artist',
    id: 'spotify:artist/4rOoJ6Egrf8K2IrywzwOMk',
    markup: '<iframe src="https://open.spotify.com/embed/artist/4rOoJ6Egrf8K2IrywzwOMk"></iframe>',
  },
  {
    platform: 'Spotify',
    form: 'podcast frame',
    id: 'spotify:episode/4rOoJ6Egrf8K2IrywzwOMk',
    markup: '<iframe src="https://open.spotify.com/embed-podcast/episode/4rOoJ6Egrf8K2IrywzwOMk"></iframe>',
  },
  {
    platform: 'Datawrapper',
    form: 'frame',
    id: 'datawrapper:Ab3dE',
    markup:
      '<iframe id="datawrapper-chart-Ab3dE" src="https://datawrapper.dwcdn.net/Ab3dE/4/" title="Bridges"></iframe>',
  },
  {
    platform: 'Datawrapper',
    form: 'own host',
    id: 'datawrapper:Ab3dE',
    markup: '<iframe id="datawrapper-chart-Ab3dE" src="https://charts.harbour.example/Ab3dE/4/"></iframe>',
  },
  {
    platform: 'Datawrapper',
    form: 'script',
    id: 'datawrapper:Ab3dE',
    markup:
      '<div id="datawrapper-vis-Ab3dE"></div><script src="https://datawrapper.dwcdn.net/Ab3dE/embed.js" data-target="#datawrapper-vis-Ab3dE"></script>',
  },
  {
    platform: 'Datawrapper',
    form: 'script alone',
    id: 'datawrapper:Ab3dE',
    markup:
      '<div style="min-height: 400px"><script defer src="https://datawrapper.dwcdn.net/Ab3dE/embed.js?v=14"></script></div>',
  },
  {
    platform: 'Flourish',
    form: 'box',
    id: 'flourish:visualisation/1234567',
    markup:
      '<div class="flourish-embed flourish-chart" data-src="visualisation/1234567"><script src="https://public.flourish.studio/resources/embed.js"></script></div>',
  },
  {
    platform: 'Flourish',
    form: 'story',
    id: 'flourish:story/1234567',
    markup: '<div class="flourish-embed" data-src="story/1234567"></div>',
  },
  {
    platform: 'Flourish',
    form: 'frame',
    id: 'flourish:visualisation/1234567',
    markup: '<iframe src="https://flo.uri.sh/visualisation/1234567/embed"></iframe>',
  },
  {
    platform: 'Infogram',
    form: 'box',
    id: 'infogram:3f9c6f2e-1234-4abc-9def-0123456789ab',
    markup:
      '<div class="infogram-embed" data-id="3f9c6f2e-1234-4abc-9def-0123456789ab" data-type="interactive" data-title="Bridges"></div>',
  },
  {
    platform: 'Infogram',
    form: 'frame',
    id: 'infogram:3f9c6f2e-1234-4abc-9def-0123456789ab',
    markup: '<iframe src="https://e.infogram.com/3f9c6f2e-1234-4abc-9def-0123456789ab?src=embed"></iframe>',
  },
  {
    platform: 'Scribd',
    form: 'frame',
    id: 'scribd:500000001',
    markup:
      '<iframe class="scribd_iframe_embed" src="https://www.scribd.com/embeds/500000001/content"></iframe>',
  },
  {
    platform: 'DocumentCloud',
    form: 'frame',
    id: 'documentcloud:20000001',
    markup: '<iframe src="https://embed.documentcloud.org/documents/20000001-bridge/?embed=1"></iframe>',
  },
  {
    platform: 'DocumentCloud',
    form: 'box',
    id: 'documentcloud:20000001',
    markup:
      '<div id="DV-viewer-20000001-bridge" class="DC-embed DV-container"></div><script>DV.load("https://www.documentcloud.org/documents/20000001-bridge.js", {container: "#DV-viewer-20000001-bridge"});</script>',
  },
  {
    platform: 'Google Maps',
    form: 'own map',
    id: 'google-maps:1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
    markup:
      '<iframe src="https://www.google.com/maps/d/u/0/embed?mid=1AbCdEfGhIjKlMnOpQrStUvWxYz012345"></iframe>',
  },
  {
    platform: 'Google Maps',
    form: 'search',
    id: 'google-maps:Harbour Bridge',
    markup: '<iframe src="https://maps.google.com/maps?q=Harbour+Bridge&output=embed"></iframe>',
  },
  {
    platform: 'Apple Music',
    form: 'frame',
    id: 'apple-music:album/1500000001',
    markup: '<iframe src="https://embed.music.apple.com/gb/album/harbour/1500000001"></iframe>',
  },
  {
    platform: 'Apple Podcasts',
    form: 'frame',
    id: 'apple-podcasts:1500000001/1000500000001',
    markup:
      '<iframe src="https://embed.podcasts.apple.com/gb/podcast/harbour/id1500000001?i=1000500000001"></iframe>',
  },
  {
    platform: 'Acast',
    form: 'frame',
    id: 'acast:harbour-talk/the-bridge',
    markup: '<iframe src="https://embed.acast.com/harbour-talk/the-bridge"></iframe>',
  },
  {
    platform: 'Bandcamp',
    form: 'frame',
    id: 'bandcamp:album/1500000001',
    markup:
      '<iframe src="https://bandcamp.com/EmbeddedPlayer/v=2/album=1500000001/size=large/tracklist=false/"></iframe>',
  },
  {
    platform: 'Bandcamp',
    form: 'bare URL',
    id: 'bandcamp:dockside/album/low-water',
    markup: '<p>https://dockside.bandcamp.com/album/low-water</p>',
  },
  {
    platform: 'Imgur',
    form: 'blockquote',
    id: 'imgur:a/HaRbOuR',
    markup:
      '<blockquote class="imgur-embed-pub" data-id="a/HaRbOuR"><a href="//imgur.com/a/HaRbOuR">Bridge</a></blockquote>',
  },
  {
    platform: 'Giphy',
    form: 'frame',
    id: 'giphy:3o7TKSjRrfIPjeiVyM',
    markup: '<iframe src="https://giphy.com/embed/3o7TKSjRrfIPjeiVyM"></iframe>',
  },
  {
    platform: 'CodePen',
    form: 'frame, of the registry',
    id: 'codepen:https://codepen.io/harbour/embed/aBcDeF',
    markup: '<iframe src="https://codepen.io/harbour/embed/aBcDeF"></iframe>',
  },
  {
    platform: 'Issuu',
    form: 'bare address',
    id: 'issuu:https://issuu.com/harbour/docs/bridge',
    markup: '<p>https://issuu.com/harbour/docs/bridge</p>',
  },
  {
    platform: 'Issuu',
    form: 'reader',
    id: 'issuu:https://issuu.com/harbourcouncil/docs/harbour_plan_2031',
    markup: '<iframe src="https://e.issuu.com/embed.html?d=harbour_plan_2031&amp;u=harbourcouncil"></iframe>',
  },
  {
    platform: 'Issuu',
    form: 'reader, by numbers',
    id: 'issuu:https://e.issuu.com/embed.html#12345678/98765432',
    markup: '<iframe src="//e.issuu.com/embed.html#12345678/98765432"></iframe>',
  },
  {
    platform: 'Internet Archive',
    form: 'frame',
    id: 'archive-org:harbour-bridge-1974',
    markup: '<iframe src="https://archive.org/embed/harbour-bridge-1974?start=12"></iframe>',
  },
  {
    platform: 'Internet Archive',
    form: 'bare address',
    id: 'archive-org:harbour-bridge-1974',
    markup: '<p>https://archive.org/details/harbour-bridge-1974</p>',
  },
  {
    platform: 'Flickr',
    form: 'of the registry',
    id: 'flickr:https://www.flickr.com/photos/harbour/5000000001/',
    markup: '<p>https://www.flickr.com/photos/harbour/5000000001/</p>',
  },
];
