import { shortLink } from '../post-markup.js';
import { type Post, permalink } from '../posts.js';

/** Start and end in code points, as in the recorded answers. */
export function span(text: string, at: number, found: string): [number, number] {
  const start = [...text.slice(0, at)].length;
  return [start, start + [...found].length];
}

/** As it stands among the entities. */
export function mediaLink(post: Post, text: string): object {
  const url = shortLink(post.mediaCode);
  return {
    display_url: `pic.x.com/${post.mediaCode}`,
    expanded_url: `${permalink(post)}/${post.media}/1`,
    indices: span(text, text.indexOf(url), url),
    url,
  };
}

export function mediaOf(post: Post, text: string): object {
  const base = {
    ...mediaLink(post, text),
    type: post.media,
    media_url_https: `https://pbs.twimg.com/media/F${post.mediaCode}.jpg`,
    ext_media_availability: { status: 'Available' },
    original_info: { width: 1280, height: 720, focus_rects: [] },
    sizes: { large: { w: 1280, h: 720, resize: 'fit' }, thumb: { w: 150, h: 150, resize: 'crop' } },
  };
  return post.media === 'video' ? { ...base, video_info: videoInfo(post) } : base;
}

function videoInfo(post: Post): object {
  const address = `https://video.twimg.com/ext_tw_video/${post.id}/pu`;
  return {
    aspect_ratio: [16, 9],
    duration_millis: 41_500,
    variants: [
      { content_type: 'application/x-mpegURL', url: `${address}/pl/master.m3u8` },
      { bitrate: 832_000, content_type: 'video/mp4', url: `${address}/vid/640x360/low.mp4` },
      { bitrate: 2_176_000, content_type: 'video/mp4', url: `${address}/vid/1280x720/high.mp4` },
    ],
  };
}
