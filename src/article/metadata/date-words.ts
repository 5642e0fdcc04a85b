import { fold } from '../../embeds/dates/fold.js';

/** Hijri months, as Arabic, Persian, Urdu, Turkish and Indonesian papers write them. */
const HIJRI =
  'محرم|muharram|muharrem|محرم الحرام;صفر|safar|safer;ربيع الأول|ربيع الاول|ربیع الاول;ربيع الآخر|ربيع الثاني|ربیع الثانی;' +
  'جمادى الأولى|جمادي الاولى|جمادی الاول;جمادى الآخرة|جمادى الثانية|جمادی الثانی;رجب|rajab;شعبان|syaban|saban|sha’ban;' +
  'رمضان|ramadan|ramazan|رمضان المبارك;شوال|syawal|sevval|shawwal;ذو القعدة|ذي القعدة|ذیقعده;ذو الحجة|ذي الحجة|ذیحجه';
/** Hebrew months: known so that they are not taken for others. */
const HEBREW = 'תשרי|חשון|חשוון|כסלו|טבת|שבט|אדר|ניסן|אייר|סיון|סיוון|תמוז|אב|אלול';
/** Spellings that the locale data of Unicode lacks. */
const MORE: readonly (readonly [names: string, month: number])[] = [
  ['januari janvier jänner jan', 1],
  ['sept set', 9],
  ['febrero fevereiro febbraio şubat', 2],
];

export const HIJRI_MONTHS: ReadonlyMap<string, number> = new Map(
  HIJRI.split(';').flatMap((names, at) => names.split('|').map((name) => [fold(name), at + 1] as const)),
);
export const HEBREW_MONTHS: ReadonlySet<string> = new Set(
  HEBREW.split('|').flatMap((name) => [fold(name), fold(`ב${name}`)]),
);
export const MORE_MONTHS: ReadonlyMap<string, number> = new Map(
  MORE.flatMap(([names, month]) => names.split(' ').map((name) => [fold(name), month] as const)),
);

/** What stands before a date of change and not of publication. */
export const UPDATED =
  /(?:^|[^\p{L}])(?:last )?(?:updated?|modified|edited|aktualisiert|geändert|mis à jour|modifié|actualizad[oa]|atualizad[oa]|modificad[oa]|aggiornato|bijgewerkt|gewijzigd|uppdaterad|opdateret|oppdatert|zaktualizowan[oya]|aktualizacja|güncelle\p{L}*|son güncelleme|обновлен[оа]|оновлен[оа]|изменено|آخر تحديث|تحديث|حُدّث|به ?روز ?رسانی|بروزرسانی|ویرایش|עודכן|עדכון|更新|修订|수정|업데이트|diperbarui|diubah|cập nhật|अपडेट|संशोधित|اپ ڈیٹ)/iu;

/** Before noon and after it. */
export const AFTER_NOON = /^(?:pm|p\.m\.|下午|午後|晚上|오후|م|مساء|ب\.ظ|بعدازظهر)$/iu;
export const BEFORE_NOON = /^(?:am|a\.m\.|上午|午前|早上|오전|ص|صباحا|ق\.ظ)$/iu;
