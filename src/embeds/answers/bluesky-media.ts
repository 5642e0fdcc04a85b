import type { EmbedLink, EmbedMedia } from '../../model.js';
import { type Json, object, objects, positive, text } from '../json.js';
import { cleanLine } from '../markup/clean-text.js';
import { readUrl } from '../url.js';

const VIEW = 'app.bsky.embed.';

/** The pictures and the video of a post's embed view; of a quote with media, the media. */
export function readBlueskyMedia(view: unknown): EmbedMedia[] {
  const embed = mediaOf(view);
  if (embed?.$type === `${VIEW}images#view`)
    return objects(embed.images).flatMap((one) => picture(one) ?? []);
  const url = embed?.$type === `${VIEW}video#view` ? urlOf(embed.playlist) : undefined;
  if (!embed || !url) return [];
  const poster = urlOf(embed.thumbnail);
  const isGif = embed.presentation === 'gif';
  return [{ type: isGif ? 'gif' : 'video', url, ...(poster && { poster }), ...described(embed) }];
}

/** The page that a post shows as a card. */
export function readExternal(view: unknown): EmbedLink | undefined {
  const embed = mediaOf(view);
  const external = embed?.$type === `${VIEW}external#view` ? object(embed.external) : undefined;
  const url = urlOf(external?.uri);
  return url ? { shown: cleanLine(external?.title, 300) ?? url, url } : undefined;
}

function mediaOf(view: unknown): Json | undefined {
  const embed = object(view);
  return embed?.$type === `${VIEW}recordWithMedia#view` ? object(embed.media) : embed;
}

function picture(image: Json): EmbedMedia | undefined {
  const url = urlOf(image.fullsize) ?? urlOf(image.thumb);
  return url ? { type: 'photo', url, ...described(image) } : undefined;
}

function described(media: Json): Pick<EmbedMedia, 'alt' | 'width' | 'height'> {
  const alt = cleanLine(media.alt, 2_000);
  const ratio = object(media.aspectRatio) ?? {};
  const [width, height] = [positive(ratio.width), positive(ratio.height)];
  return {
    ...(width &&
      height && { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }),
    ...(alt && { alt }),
  };
}

const urlOf = (value: unknown): string | undefined => readUrl(text(value))?.href;
