import type { ReadUnits } from '../../units.js';

/**
 * Words by which a site speaks to its readers instead of telling the story, in the languages of news. A reporter writes
 * them too, above all in quotes: they are one feature among others and prove nothing alone.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The reader as a person, and the site as we. */
export const READER = list(
  'you your yours we our us ' +
    'sie ihr ihre ihnen ihren ihrem ihrer du dein deine wir unser unsere unseren unserem ' +
    'vous votre vos tu ton nous notre nos ' +
    'usted ustedes tu tus te nosotros nuestro nuestra nuestros nuestras ' +
    'você vocês seu sua nosso nossa nossos nossas ' +
    'lei voi tuo tua vostro vostra noi nostro nostra nostri nostre ti vi ' +
    'u uw je jij jouw wij ons onze du din ditt dina vi vår vårt våra dere vores jeres ' +
    'ty ciebie twój twoje wasz nasz nasza nasze my ' +
    'вы вас вам ваш ваша ваше ваши мы нас нам наш наша наше наши ви вашого нашого ' +
    'siz sizin sizi biz bizim ' +
    'شما ما أنت أنتم نحن لك لكم آپ ہم ' +
    'आप आपका आपके आपकी हम हमारे हमारी ' +
    'anda kami kalian bạn chúng tôi אתם אתה אנחנו שלך שלכם',
);

/** What the reader is called on to do, and with what. */
export const CALLS = list(
  'click tap subscribe subscribed subscription subscriber subscribers sign signup register join follow download share ' +
    'newsletter newsletters email inbox app contact donate support login free trial buy shop order discover learn browse ' +
    'discount coupon deal offer affiliate commission disclaimer disclosure sponsored advertisement cookies privacy terms ' +
    'podcast comment comments enjoyed updates alerts notifications check visit ' +
    'abonnieren abonnement anmelden registrieren folgen klicken herunterladen kostenlos melden newsletters hier finden lesen ' +
    'kommentar kommentare teilen einwilligung werbung anzeige kaufen bestellen datenschutz ' +
    'abonnez inscrivez cliquez téléchargez suivez partagez gratuit gratuitement recevez découvrez abonnés rejoignez ' +
    'suscríbete suscríbase suscripción regístrate registrarse síguenos sigue descarga gratis boletín comparte haz clic recibe únete ' +
    'inscreva assine clique baixe siga cadastre receba compartilhe grátis boletim ' +
    'iscriviti abbonati clicca scarica segui ricevi condividi gratis scopri ' +
    'abonneer meld volg klik nieuwsbrief prenumerera följ klicka nyhetsbrev abonnér ' +
    'subskrybuj zapisz kliknij pobierz obserwuj newslettera ' +
    'подпишитесь подписывайтесь подписаться подписка нажмите скачать читайте присоединяйтесь регистрация бесплатно підписуйтесь ' +
    'abone tıklayın takip indir kaydol ücretsiz bülten ' +
    'اشترك تابعونا اضغط حمل سجل النشرة مشترک دنبال کلیک عضو ' +
    'सब्सक्राइब क्लिक फॉलो डाउनलोड शेयर ' +
    'berlangganan klik ikuti unduh daftar',
);

/** By three letters and the length of a word: 1 where it may be one of these. */
const LIKELY = new Uint8Array(0x4000);

const placeOf = (first: number, middle: number, last: number, length: number): number =>
  (first * 31 + middle * 961 + last * 29_791 + length * 577) & (LIKELY.length - 1);

for (const word of [...READER, ...CALLS]) {
  const unit = (at: number): number => word.charCodeAt(at);
  LIKELY[placeOf(unit(0), unit(word.length >> 1), unit(word.length - 1), word.length)] = 1;
}

/** False for nearly every word that is none of these: most need not be cut out of their text to be looked up. */
export const likely = (units: ReadUnits, from: number, to: number): boolean =>
  LIKELY[
    placeOf(
      units[from] as number,
      units[from + ((to - from) >> 1)] as number,
      units[to - 1] as number,
      to - from,
    )
  ] === 1;
