import { directivesOf } from '../body.js';
import type { Story } from '../story.js';
import { FAULTS, type Scripted } from './scripted.js';

/** What the stand-in for YouTube's oEmbed endpoint answers: of the videos that the articles show. */
export function youtubeOembed(url: string, stories: readonly Story[]): Scripted {
  const video = stories.flatMap(videosOf).find(({ id }) => url.includes(id));
  if (!video) return FAULTS.missing;
  const { id, title } = video;
  return {
    body: {
      title,
      author_name: 'Orlavia Herald Video',
      author_url: 'https://www.youtube.com/@orlaviaheraldvideo',
      type: 'video',
      height: 113,
      width: 200,
      version: '1.0',
      provider_name: 'YouTube',
      provider_url: 'https://www.youtube.com/',
      thumbnail_height: 360,
      thumbnail_width: 480,
      thumbnail_url: `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
      html: `<iframe width="200" height="113" src="https://www.youtube.com/embed/${id}?feature=oembed" frameborder="0" allowfullscreen></iframe>`,
    },
  };
}

function videosOf(story: Story): { id: string; title: string }[] {
  return directivesOf(story.body)
    .filter(({ name }) => name === 'youtube')
    .map(({ argument }) => argument.split(' | '))
    .map(([id = '', title = '']) => ({ id, title }));
}
