import type { EmbedMedia } from '../../model.js';
import { type Json, object, objects, positive, text } from '../json.js';
import { cleanLine } from '../markup/clean-text.js';
import { readUrl } from '../url.js';

/** The pictures, films and moving pictures of a status, as real files. */
export function readMedia(body: Json): EmbedMedia[] {
  return objects(body.mediaDetails).flatMap((item) => readOne(item) ?? []);
}

function readOne(item: Json): EmbedMedia | undefined {
  const picture = readUrl(text(item.media_url_https))?.href;
  const alt = cleanLine(item.ext_alt_text, 2_000);
  const size = sizeOf(object(item.original_info) ?? {});
  if (item.type === 'photo') {
    return picture ? { type: 'photo', url: picture, ...size, ...(alt && { alt }) } : undefined;
  }
  const video = object(item.video_info) ?? {};
  const url = bestVariant(video);
  if (!url || (item.type !== 'video' && item.type !== 'animated_gif')) return undefined;
  const milliseconds = positive(video.duration_millis);
  return {
    type: item.type === 'video' ? 'video' : 'gif',
    url,
    ...(picture && { poster: picture }),
    ...sizeInPath(url, size),
    ...(alt && { alt }),
    ...(milliseconds && { duration: milliseconds / 1000 }),
  };
}

/** The mp4 of the highest bit rate; a stream's list where there is none. */
function bestVariant(video: Json): string | undefined {
  const variants = objects(video.variants).flatMap((variant) => {
    const url = readUrl(text(variant.url))?.href;
    return url
      ? [{ url, isFile: variant.content_type === 'video/mp4', rate: positive(variant.bitrate) ?? 0 }]
      : [];
  });
  const files = variants.filter((variant) => variant.isFile);
  return (files.length ? files : variants).sort((one, other) => other.rate - one.rate)[0]?.url;
}

interface Size {
  readonly width?: number;
  readonly height?: number;
}

function sizeOf(info: Json): Size {
  const [width, height] = [positive(info.width), positive(info.height)];
  return width && height ? { width: Math.round(width), height: Math.round(height) } : {};
}

/** A variant's own size stands in its path: `/vid/avc1/720x1280/name.mp4`. */
function sizeInPath(url: string, otherwise: Size): Size {
  const [, width, height] = /\/(\d{2,5})x(\d{2,5})\//.exec(url) ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : otherwise;
}
