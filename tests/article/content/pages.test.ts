import { describe, expect, it } from 'vitest';
import { fixture, outline } from './pages.js';

const removedBy = (page: ReturnType<typeof fixture>, rule: string): string[] =>
  page.removed.filter((removal) => removal.rule === rule).map(({ text }) => text);

describe('pages of news sites', () => {
  it('joins an Arabic body split by an advertisement, with the standfirst from the header', () => {
    const page = fixture('ar-standfirst-ads.html');
    expect(page.blocks.map(outline)).toEqual([
      'paragraph(standfirst) افتتح المجلس البلدي جسرا',
      'paragraph عبر مئات السكان صباح الأ',
      'paragraph وقالت رئيسة المجلس، هدى ',
      'paragraph ويضم الجسر مسارين منفصلي',
      'paragraph أما أصحاب المتاجر القريب',
    ]);
    expect(removedBy(page, 'related')[0]).toContain('خطة لتجديد محطة الحافلات');
    expect(removedBy(page, 'advertisement')).toEqual(['إعلان']);
    expect(removedBy(page, 'byline')).toEqual(['كتبت: سلمى الحداد']);
  });

  it('takes related stories with their label, repeats and notes out of an English article', () => {
    const page = fixture('en-related-between.html');
    expect(page.blocks.map(outline)).toEqual([
      'paragraph(standfirst) The Marigold is back on ',
      'image https://news.example.com/img/marigold-1600.jpg',
      'paragraph The Marigold, which has ',
      'paragraph Its operator, Saltline, ',
      'paragraph The crossing takes eleve',
      'paragraph A second vessel, the Blu',
    ]);
    expect(page.removed.map(({ rule }) => rule).sort()).toEqual([
      'byline',
      'byline',
      'end-note',
      'label',
      'label',
      'link-list',
      'pull-quote',
      'read-also',
      'read-also',
      'repeated',
      'time',
      'title',
    ]);
    expect(page.images).toEqual([
      {
        url: 'https://news.example.com/img/marigold-1600.jpg',
        alt: 'The ferry at the quay',
        caption: 'The Marigold at Pier Two on Monday.',
        credit: 'Photograph: Tom Rudd/Quay Courier',
      },
    ]);
  });

  it('finds Russian paragraphs between line breaks in a table of bare divs', () => {
    const page = fixture('ru-div-soup.html');
    expect(page.blocks.map((block) => ('text' in block ? block.text : ''))).toEqual([
      'Каток площадью почти две тысячи квадратных метров заработал в субботу на набережной Заречья, рядом со старой пристанью.',
      'По словам директора парка Ирины Ветровой, лёд будут заливать дважды в день, а прокат коньков обойдётся в двести рублей.\nДля школьников вход до полудня бесплатный.',
      '«Мы ждали морозов до последнего», — сказала она, добавив, что сезон продлится до середины марта.',
    ]);
  });

  it('reads Japanese without spaces, its ruby kept', () => {
    const page = fixture('ja-news.html');
    expect(page.blocks).toHaveLength(3);
    expect(page.blocks[1]).toMatchObject({
      type: 'paragraph',
      text: expect.stringContaining('森もり勇さん'),
    });
    expect(page.blocks.map(outline).join()).not.toContain('関連記事');
  });

  it('takes one Hindi paragraph for an article', () => {
    const page = fixture('hi-short.html');
    expect(page.blocks.map(outline)).toEqual(['paragraph नवगाँव की पुरानी डाकघर इ']);
    expect(removedBy(page, 'read-also')).toEqual(['यह भी पढ़ें: नदी किनारे बनेगा नया पार्क']);
  });

  it('gives the posts of a live blog their role, time and embeds', () => {
    const page = fixture('en-live-blog.html');
    expect(page.blocks.map(outline)).toEqual([
      'paragraph Follow the latest as the',
      'heading(live-update) Coast road shut at Lorne',
      'paragraph(live-update) Police have closed the c',
      'heading(live-update) Trains halted',
      'paragraph(live-update) All trains north of Mill',
      'embed x:1880000000000000001',
    ]);
    expect(page.blocks[1]).toMatchObject({ time: '2025-01-18T13:05:00.000Z' });
  });

  it('keeps the sections of a list article, a table, a list and a correction', () => {
    const page = fixture('en-list-table.html');
    expect(page.blocks.map(outline)).toEqual([
      'paragraph(standfirst) Rain is forecast until S',
      'heading The Mill Loop',
      'image https://news.example.com/media/mill.jpg',
      'paragraph An hour along the stream',
      'heading Castle Ridge',
      'image https://news.example.com/media/castle.jpg',
      'paragraph Steeper, but the gravel ',
      'heading How they compare',
      'table 3',
      'paragraph Whichever you choose, br',
      'list 2',
      'paragraph(correction) Correction: an earlier v',
    ]);
    expect(page.blocks[8]).toMatchObject({
      rows: [
        ['Walk', 'Length'],
        ['Mill Loop', '4 km'],
        ['Castle Ridge', '7 km'],
      ],
    });
  });

  it('keeps the pictures of a gallery, lazy ones too, and gives captions to them', () => {
    const page = fixture('en-gallery.html');
    expect(page.images.map(({ url, caption }) => [url.slice(-5), caption])).toEqual([
      ['1.jpg', 'Children wait at the bridge. (Photo: Ana Reis)'],
      ['2.jpg', 'A fish made by pupils of the harbour school.'],
      ['3.jpg', 'The band of the fire brigade leads the way'],
    ]);
    expect(page.blocks.filter(({ type }) => type === 'paragraph')).toHaveLength(2);
  });

  it('reads an interview in a form around the page, without what no reader sees', () => {
    const page = fixture('es-qa-hidden.html');
    expect(page.blocks.map(outline)).toEqual([
      'paragraph ¿Qué ha cambiado en diez',
      'paragraph Que la lluvia ya no avis',
      'paragraph ¿Y los pueblos están pre',
      'paragraph Algunos sí. En Valdeoro ',
      'paragraph La conversación sigue ju',
    ]);
    expect(page.blocks[4]).toMatchObject({ text: expect.stringMatching(/hoymedio metro\.$/) });
    expect(page.removed.map(({ step, rule }) => `${step}/${rule}`)).toEqual([
      'hidden/style',
      'hidden/template',
      'hidden/screen-reader',
      'main/newsletter',
    ]);
  });

  it('falls back on the page state where the tree holds no article', () => {
    const page = fixture('de-script-only.html');
    expect(page.blocks.map(outline)).toEqual([
      'paragraph Der Stadtrat von Neuwies',
      'heading Start im Herbst',
      'paragraph Die Kosten teilen sich S',
      'paragraph Gegen die Vorlage stimmt',
      'paragraph Im nächsten Jahr sollen ',
    ]);
  });
});
