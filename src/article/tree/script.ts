import type { Element } from 'domhandler';
import { remembered } from '../../remembered.js';

const CODE = /^(|module|text\/(babel|jsx|typescript)|(text|application)\/(x-)?(java|ecma)script)$/;
/**
 * Most of a page is code: it is searched three times as fast for what code seldom holds, from which the rest is looked
 * back for.
 */
const STATE =
  /__[A-Z]{3,}[A-Z_]*__|__(remixContext|next_f)\b|Fusion\.globalContent|Body(?<=articleBody)|3[cC]blockquote(?<=u003.blockquote)|-tweet(?<=twitter-tweet)|Tweet(?<=createTweet)|-media(?<=instagram-media)|-embed(?<=tiktok-embed)|bed(?<=oembed)/;

/** Whether a script is code, by its type: most of a page's bytes, and hardly ever of use. */
export function isCode({ type = '' }: Element['attribs']): boolean {
  return type === '' || isCodeType(type) === true;
}

/** Pages have the same few, and may make any up. */
const isCodeType = remembered((type) => CODE.test(type.split(';', 1)[0]?.trim().toLowerCase() ?? ''), {
  most: 500,
  longest: 60,
});

/** Whether code holds something of the article all the same: page state, embed markup or a template. */
export const holdsState = (code: string): boolean => STATE.test(code);

/** Whether a comment is an embed as WordPress stores it: `<!-- wp:embed {…} -->`. No other comment is of use. */
export const holdsEmbed = (comment: string): boolean => /^\s*wp:(?:core-)?embed\b/.test(comment.slice(0, 40));
