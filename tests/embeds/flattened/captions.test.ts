import { describe, expect, it } from 'vitest';
import { findFlattenedPosts } from '../../../src/embeds/flattened/find.js';
import { Embed } from '../../../src/model.js';

describe('a post of Instagram that lost its markup', () => {
  it.each([
    ['View this post on Instagram', 'A post shared by Harbour Museum (@harbour.museum)'],
    ['Sieh dir diesen Beitrag auf Instagram an', 'Ein Beitrag geteilt von Harbour Museum (@harbour.museum)'],
    ['Voir cette publication sur Instagram', 'Une publication partagée par Harbour Museum (@harbour.museum)'],
    ['Ver esta publicación en Instagram', 'Una publicación compartida de Harbour Museum (@harbour.museum)'],
    ['عرض هذا المنشور على Instagram', 'تمت مشاركة منشور بواسطة ‏‎Harbour Museum‎‏ (@‏‎harbour.museum‎‏)'],
    ['この投稿をInstagramで見る', 'Harbour Museum(@harbour.museum)がシェアした投稿'],
    ['Instagram에서 이 게시물 보기', 'Harbour Museum(@harbour.museum)님의 공유 게시물'],
    ["Bu gönderiyi Instagram'da gör", "Harbour Museum (@harbour.museum)'in paylaştığı bir gönderi"],
    ['在 Instagram 查看這則貼文', 'Harbour Museum（@harbour.museum）分享的貼文'],
    ['Посмотреть эту публикацию в Instagram', 'Публикация от Harbour Museum (@harbour.museum)'],
  ])('%s', (view, signature) => {
    const parts = findFlattenedPosts(['It opened.', view, 'Our new hall #ships', signature, 'It is free.']);
    expect(parts).toMatchObject([
      { line: 'It opened.' },
      {
        embed: {
          provider: 'instagram',
          status: 'unresolved',
          form: 'flattened-text',
          text: 'Our new hall #ships',
          hashtags: ['ships'],
          author: { name: 'Harbour Museum', handle: 'harbour.museum' },
        },
      },
      { line: 'It is free.' },
    ]);
    for (const part of parts) if ('embed' in part) Embed.parse(part.embed);
  });

  it('is known by the signature alone, and takes no line of the article with it', () => {
    expect(findFlattenedPosts(['It opened.', 'A post shared by Hall (@hall)'])).toMatchObject([
      { line: 'It opened.' },
      { embed: { provider: 'instagram', author: { handle: 'hall' } } },
    ]);
  });

  it.each([
    'A post shared by Hall (@hall) drew thousands of comments, the museum said, and the mayor answered it the same night from her own account.',
    'The museum (@harbour.museum) opened a hall.',
    'She said on Instagram that the hall is open.',
  ])('is not %s', (line) => {
    expect(findFlattenedPosts([line])).toEqual([{ line }]);
  });
});

describe('a video of TikTok that lost its markup', () => {
  it('is told by its sound', () => {
    expect(findFlattenedPosts(['@harbour.tv Night ferry #port ♬ original sound - Harbour TV'])).toMatchObject(
      [
        {
          embed: {
            provider: 'tiktok',
            kind: 'video',
            text: 'Night ferry #port',
            author: { handle: 'harbour.tv' },
          },
        },
      ],
    );
  });

  it('is not a line with a note in it', () => {
    const line = 'They sang ♬ all night, says @harbour.tv';
    expect(findFlattenedPosts([line])).toEqual([{ line }]);
  });
});
