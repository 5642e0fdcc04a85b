import { hasRelatives } from './language-families.js';
import { wordsIn } from './words.js';

/**
 * The words that a language's texts cannot do without: enough of them confirm a language that a page names, at no
 * cost. Those that a sister language shares are in both; they confirm, they never accuse.
 */
const WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: 'the of and to in a is that for it was on with as are be this have from by at not he his they but an has were which their been who will said',
    de: 'der die das und in zu den ist von nicht mit sich des auf für ein eine im dem auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über',
    fr: 'de la le et les des en un une du que est pour qui dans a par plus pas au sur se ne ce il sont avec aux son cette mais ont été elle ses leur',
    es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya este ha sí porque esta son entre cuando muy sin sobre',
    pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já também foi pelo pela são',
    it: 'di che e la il un a per in una non sono è con del si da i le al dei ha della nel alla più anche come ma gli lo delle dal se ai',
    nl: 'de van het een en in is dat op te zijn met voor die niet aan er om ook als door naar bij maar uit nog werd heeft tot over hij dit worden',
    sv: 'och i att det som en på är av för med till den har de inte om ett men var från jag vi så kan han man när där nu även enligt efter',
    da: 'og i at det er en til på som af for med den de har ikke der et om men var fra han så kan vi man efter også være sig skal',
    no: 'og i det som er en til på av for at med den de har ikke et om men var fra han så kan vi man etter også være seg skal',
    pl: 'w i na z się do nie że to jest o jak po za od co przez dla są ale ma tym oraz był jego już tego także który została przed',
    cs: 'a v se na je že o s z do i to k ve pro za by si ale jsou jako po od jeho které který byl před už také podle',
    id: 'yang di dan ini itu dengan untuk dari dalam tidak akan pada ke adalah juga oleh saat sudah telah ada mereka karena bisa kata tersebut sebagai',
    tr: 've bir bu da de için ile olarak çok daha olan gibi en kadar sonra ise ne var ya o her olduğu ancak göre oldu üzerinde',
    vi: 'và của là có được cho trong các với một những không người này đã khi để ở từ đến về theo cũng tại vào năm trên',
    ru: 'и в не на с что по он как это из его к у за от о для все так но до был то также после во при только об',
    uk: 'і в на що не у з до за та про його це як від для є під також під час після але він було які який',
    bg: 'на и в за да се с от по не е че са като до ще през при това който които беше след но',
    ro: 'și de în a la cu pe o că nu din care un este pentru să mai au ce fost sau după prin ale acest lui',
    hu: 'a az és hogy nem is egy volt meg de ezt csak már ha van mint azt el szerint még vagy ami után',
    fi: 'ja on ei se että hän oli ovat myös mutta kun joka mukaan sen ole kuin vuoden voi jo sekä',
    el: 'και το να της του η ο την για με που από στην στο τα των οι δεν θα τον τις είναι ότι σε στις',
    fil: 'ang ng sa na mga at ay si ito para hindi ni kay may siya nang ayon din pa ko',
    ms: 'yang dan di ini itu dengan untuk dari dalam tidak akan pada ke adalah juga oleh telah beliau kerana bagi tersebut',
    hr: 'i u je na se da za od su s koji to o a kako će ne iz što ali do bio po nije koje koja',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({ nb: 'no', nn: 'no', sr: 'hr', bs: 'hr', sk: 'cs', tl: 'fil' }),
);

const FEWEST_WORDS = 20;
/** Share of a text's words. */
const CONFIRMED = 0.2;
const NONE: readonly number[] = [];

const LANGUAGES = [...WORDS.keys()];
/** By a word: the places in that list of those that it belongs to. */
const languagesOf = new Map<string, number[]>();
for (const [place, language] of LANGUAGES.entries())
  for (const word of WORDS.get(language) ?? [])
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), place]);

/** How many times the next language's words a text has of its own, where they tell its language alone. */
const CLEARLY = 2;

/** Whether a text's commonest words are those of this language and of none other more. */
export function confirms(language: string, sample: string): boolean {
  const named = LANGUAGES.indexOf(SAME.get(language) ?? language);
  const shares = named < 0 ? NONE : sharesIn(sample);
  const own = shares[named] ?? 0;
  return own >= CONFIRMED && Math.max(...shares) <= own;
}

/** The language that a text's commonest words are of beyond doubt, if there is one. */
export function languageByWords(sample: string): string | undefined {
  const shares = sharesIn(sample);
  const [most = 0, next = 0] = [...shares].sort((one, other) => other - one);
  const language = LANGUAGES[shares.indexOf(most)] ?? '';
  // Of a relative that is not in the list the words would be taken for this one's.
  return most >= CONFIRMED && most >= next * CLEARLY && !hasRelatives(language) ? language : undefined;
}

/** By language, the share of a text's words that are of its own; nothing for a text of few. Reads at most 800 characters. */
function sharesIn(sample: string): readonly number[] {
  const words = wordsIn(sample.slice(0, 800).toLowerCase());
  if (words.length < FEWEST_WORDS) return NONE;
  const counts = LANGUAGES.map(() => 0);
  for (const word of words)
    for (const place of languagesOf.get(word) ?? NONE) counts[place] = (counts[place] ?? 0) + 1;
  return counts.map((count) => count / words.length);
}
