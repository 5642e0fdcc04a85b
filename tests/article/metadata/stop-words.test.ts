import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../../src/article/metadata/language.js';
import { confirms, languageByWords } from '../../../src/article/metadata/stop-words.js';

const ENGLISH =
  'The council said on Tuesday that the quay will be closed for a week, as the walls of the harbour have to be mended before the winter.';
const FRENCH =
  'Le conseil municipal a décidé mardi que le quai sera fermé pour une semaine, car les murs du port ont été abîmés par une tempête et ne sont plus sûrs.';
const ITALIAN =
  'Il consiglio ha deciso che la banchina resta chiusa per una settimana, perché i muri del porto non sono più sicuri e con il maltempo di lunedì si è aperta anche una falla.';
const TURKISH =
  'Belediye meclisi salı günü bir karar aldı ve liman duvarları için çok önemli olan bu onarım ile rıhtım bir hafta kapalı kalacak, ancak feribotlar daha sonra da çalışacak.';
const GERMAN =
  'Der Stadtrat hat am Dienstag beschlossen, dass der Kai für eine Woche gesperrt wird, weil die Mauern des Hafens nach dem Sturm nicht mehr sicher sind und auch das Pflaster der Straße gelitten hat.';

describe('a language is told by its commonest words', () => {
  test.each([
    ['en', ENGLISH],
    ['fr', FRENCH],
    ['it', ITALIAN],
    ['tr', TURKISH],
  ])('%s, as by the letters of the text', (language, text) => {
    expect(languageByWords(text)).toBe(language);
    expect(detectLanguage(text)).toBe(language);
  });

  test.each([
    ['it has close relatives', GERMAN],
    ['two are mixed', `${ENGLISH} ${FRENCH}`],
    ['there are few words', 'The quay will be closed for a week.'],
    ['there are none', ''],
  ])('but not where %s', (_, text) => {
    expect(languageByWords(text)).toBeUndefined();
  });
});

test.each([
  ['en', ENGLISH, true],
  ['de', GERMAN, true],
  ['fr', ENGLISH, false],
  ['sw', ENGLISH, false],
])('a page that says %s is right by its words: %j is %j', (language, text, right) => {
  expect(confirms(language, text)).toBe(right);
});
