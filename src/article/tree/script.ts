import type { Element } from 'domhandler';

const CODE = /^(|module|text\/(babel|jsx|typescript)|(text|application)\/(x-)?(java|ecma)script)$/;
const STATE =
  /__[A-Z]{3,}[A-Z_]*__|__(remixContext|next_f)\b|Fusion\.globalContent|articleBody|u003[cC]blockquote|twitter-tweet|createTweet|instagram-media|tiktok-embed|oembed/;

/**
 * Whether a script's text may hold something of the article: JSON-LD, page state, embed markup or a template.
 * All other code is most of a page's bytes and never of use.
 */
export function holdsData(script: Element): boolean {
  const type = (script.attribs.type ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!CODE.test(type)) return true;
  return script.children.some((child) => 'data' in child && STATE.test(child.data));
}

/** Whether a comment is an embed as WordPress stores it: `<!-- wp:embed {…} -->`. No other comment is of use. */
export const holdsEmbed = (comment: string): boolean => /^\s*wp:(?:core-)?embed\b/.test(comment.slice(0, 40));
