import type { Form } from './form.js';

/** Players of podcasts. */
export const PODCASTS: readonly Form[] = [
  {
    platform: 'Megaphone',
    form: 'player',
    id: 'megaphone:HRB1234567890',
    markup: '<iframe src="https://playlist.megaphone.fm?e=HRB1234567890"></iframe>',
  },
  {
    platform: 'Megaphone',
    form: 'player, by path',
    id: 'megaphone:HRB1234567890',
    markup: '<iframe src="https://player.megaphone.fm/HRB1234567890?light=true"></iframe>',
  },
  {
    platform: 'Simplecast',
    form: 'player',
    id: 'simplecast:0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
    markup:
      '<iframe src="https://player.simplecast.com/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0?dark=false"></iframe>',
  },
  {
    platform: 'Buzzsprout',
    form: 'player',
    id: 'buzzsprout:12345/9876543',
    markup:
      '<iframe src="https://www.buzzsprout.com/12345/episodes/9876543-bridge?client_source=small_player&amp;iframe=true"></iframe>',
  },
  {
    platform: 'Buzzsprout',
    form: 'script',
    id: 'buzzsprout:12345/9876543',
    markup:
      '<div id="buzzsprout-player-9876543"></div><script src="https://www.buzzsprout.com/12345/9876543-bridge.js?container_id=buzzsprout-player-9876543&amp;player=small"></script>',
  },
  {
    platform: 'Transistor',
    form: 'player',
    id: 'transistor:0a1b2c3d',
    markup: '<iframe src="https://share.transistor.fm/e/0a1b2c3d"></iframe>',
  },
  {
    platform: 'Captivate',
    form: 'player',
    id: 'captivate:episode/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
    markup:
      '<iframe src="https://player.captivate.fm/episode/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"></iframe>',
  },
  {
    platform: 'Libsyn',
    form: 'player',
    id: 'libsyn:12345678',
    markup:
      '<iframe src="//html5-player.libsyn.com/embed/episode/id/12345678/height/90/theme/custom/"></iframe>',
  },
  {
    platform: 'Podbean',
    form: 'player',
    id: 'podbean:abcde-12345f-pb',
    markup:
      '<iframe src="https://www.podbean.com/player-v2/?from=embed&amp;i=abcde-12345f-pb&amp;skin=1"></iframe>',
  },
  {
    platform: 'Podbean',
    form: 'bare address, of the registry',
    id: 'podbean:https://harbour.podbean.com/e/bridge/',
    markup: '<p>https://harbour.podbean.com/e/bridge/</p>',
  },
  {
    platform: 'ART19',
    form: 'player',
    id: 'art19:harbour/episodes/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
    markup:
      '<iframe src="https://art19.com/shows/harbour/episodes/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0/embed?theme=light"></iframe>',
  },
  {
    platform: 'Podigee',
    form: 'player',
    id: 'podigee:harbour/12-bridge',
    markup: '<iframe src="https://harbour.podigee.io/12-bridge/embed?context=website"></iframe>',
  },
  {
    platform: 'Blubrry',
    form: 'player',
    id: 'blubrry:12345678',
    markup: '<iframe src="https://player.blubrry.com/id/12345678/"></iframe>',
  },
  {
    platform: 'Audioboom',
    form: 'player',
    id: 'audioboom:1234567',
    markup: '<iframe src="https://embeds.audioboom.com/posts/1234567/embed/v4"></iframe>',
  },
];
