import type { Element } from 'domhandler';

const CODE = /^(|module|text\/(babel|jsx|typescript)|(text|application)\/(x-)?(java|ecma)script)$/;
const STATE =
  /__[A-Z]{3,}[A-Z_]*__|__(remixContext|next_f)\b|Fusion\.globalContent|articleBody|u003[cC]blockquote|twitter-tweet|createTweet|instagram-media|tiktok-embed|oembed/;

/** Whether a script is code, by its type: most of a page's bytes, and hardly ever of use. */
export function isCode({ type = '' }: Element['attribs']): boolean {
  return CODE.test(type.split(';', 1)[0]?.trim().toLowerCase() ?? '');
}

/** Whether code holds something of the article all the same: page state, embed markup or a template. */
export const holdsState = (code: string): boolean => STATE.test(code);

/** Whether a comment is an embed as WordPress stores it: `<!-- wp:embed {…} -->`. No other comment is of use. */
export const holdsEmbed = (comment: string): boolean => /^\s*wp:(?:core-)?embed\b/.test(comment.slice(0, 40));
