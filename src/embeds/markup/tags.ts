const HASHTAG = /[#＃]([\p{L}\p{M}\p{N}_]{1,140})/gu;
const MENTION = /(?<![\w@.])@(\w{1,30})(?!\w)/g;

/** The hashtags of a text without their sign, each once. One may be glued to the word before it. */
export function hashtagsIn(text: string): string[] {
  const tags = [...text.matchAll(HASHTAG)].map((match) => match[1] ?? '');
  return [...new Set(tags.filter((tag) => /\p{L}/u.test(tag)))];
}

/** The handles that a text mentions, without their sign, each once. */
export function mentionsIn(text: string): string[] {
  return [...new Set([...text.matchAll(MENTION)].map((match) => match[1] ?? ''))];
}
