/** A word without case, spaces, accents and marks, so that `février`, `Fevrier` and `FÉVRIER` are one. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}ـ.'’׳॰]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ی|ى/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ς/g, 'σ')
    .replace(/ı/g, 'i')
    .replace(/\s+/g, '');
}
