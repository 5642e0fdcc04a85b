import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Scripted } from '../../../demo/providers/scripted.js';
import { type StandIn, startProviders } from '../../../demo/providers/stand-in.js';
import { bareEmbed, resolved } from './support.js';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startProviders();
});
afterAll(() => standIn.close());
beforeEach(() => standIn.answers.clear());

const REF = 'harbournews/1234';
const embed = bareEmbed('telegram', REF, `https://t.me/${REF}`, { text: 'From the page' });
const page = (inside: string) =>
  `<!DOCTYPE html><html><head><style>${'a{}'.repeat(5_000)}</style></head><body class="widget_frame_base"><div class="tgme_widget_message js-widget_message" data-post="${REF}">${inside}</div></body></html>`;
const MESSAGE = `<div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://t.me/harbournews"><span dir="auto">Harbour \u202eNews</span></a></div>
<a class="tgme_widget_message_reply"><div class="tgme_widget_message_text js-message_reply_text">An older one</div></a>
<a class="tgme_widget_message_photo_wrap" style="width:800px;background-image:url('https://cdn4.telesco.pe/file/a.jpg')"></a>
<i class="tgme_widget_message_video_thumb" style="background-image:url('https://cdn4.telesco.pe/file/t.jpg')"></i><video src="https://cdn4.telesco.pe/file/v.mp4"></video>
<div class="tgme_widget_message_text js-message_text" dir="auto">Bridge <b>closed</b>.<br>See <a href="https://ferry.example/">ferry.example</a><script>x()</script></div>
<a class="tgme_widget_message_date"><time datetime="2025-05-13T18:07:00+00:00">18:07</time></a>`;

it('reads the message as others embed it', async () => {
  standIn.answers.set(`telegram ${REF}`, { body: page(MESSAGE) });
  const said = await resolved(standIn, embed);
  expect(said).toMatchObject({
    status: 'resolved',
    via: 'telegram',
    text: 'Bridge closed.\nSee ferry.example',
    html: '<p>Bridge closed.<br>See <a href="https://ferry.example/">ferry.example</a></p>',
    author: { name: 'Harbour News', handle: 'harbournews', url: 'https://t.me/harbournews' },
    published: '2025-05-13T18:07:00.000Z',
    media: [
      { type: 'photo', url: 'https://cdn4.telesco.pe/file/a.jpg' },
      {
        type: 'video',
        url: 'https://cdn4.telesco.pe/file/v.mp4',
        poster: 'https://cdn4.telesco.pe/file/t.jpg',
      },
    ],
  });
  expect(standIn.asked.at(-1)?.url.search).toBe('?embed=1&mode=tme');
});

const error = (words: string) => page(`<div class="tgme_widget_message_error">${words}</div>`);
it.each<[string, Scripted, string, number?]>([
  ['no such message', { body: error('Post not found') }, 'gone', 120_000],
  ['no such page', { status: 404, body: '<html>' }, 'gone', 120_000],
  ['a private channel', { body: error('This channel is private') }, 'private'],
  ['one that is not shown here', { body: error('This channel can’t be displayed') }, 'restricted'],
  ['a message with nothing in it', { body: page('') }, 'parsed'],
  ['a channel without preview', { status: 302, headers: { location: 'https://t.me/harbournews' } }, 'parsed'],
  ['another page', { body: '<html>Telegram</html>' }, 'parsed'],
  ['more markup than a message has', { body: page('<i>'.repeat(20_000)) }, 'parsed'],
  ['503', { status: 503 }, 'parsed', 60_000],
])('takes %s', async (_what, scripted, status, againMs) => {
  standIn.answers.set('telegram', scripted);
  const said = await resolved(standIn, embed);
  expect([said.status, said.againMs, said.text]).toEqual([status, againMs, 'From the page']);
});
