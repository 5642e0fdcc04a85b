/** One invented article in Arabic, as a page and as the text that an ordinary extractor makes of it. */
export const URL_OF_PAGE = 'https://bareed-almarfa.example/news/jisr';

export const WATCH_NOTE =
  'في حال واجهت مشكلة في مشاهدة الفيديو، إضغط على رابط المصدر للمشاهدة على الموقع الرسمي';

export const PARAGRAPHS = [
  'أعلنت بلدية مدينة المرفأ، الأربعاء، افتتاح الجسر الجديد الذي يربط ضفتي النهر بعد عامين من أعمال البناء المتواصلة.',
  'وقال رئيس البلدية سليم الحداد في كلمة ألقاها أمام السكان "هذا الجسر يختصر الطريق بين الحيين القديمين، ويعيد الحركة إلى السوق".',
  'وأضاف أن كلفة المشروع بقيت ضمن الموازنة المقررة، وأن العمل الليلي سمح بإنجازه قبل موعده بثلاثة أسابيع.',
  'ويتوقع التجار أن تتضاعف أعداد الزائرين في عطلة نهاية الأسبوع، بعدما كانوا يقطعون ستة كيلومترات للوصول إلى الضفة الأخرى.',
  'وختم الحداد بالقول إن المرحلة الثانية من المشروع تشمل ممرا للدراجات وحديقة صغيرة على ضفة النهر.',
];

const POST = '#المرفأ اليوم.. افتتاح #جسر_النهر بحضور مئات السكان، والحركة تعود إلى #السوق_القديم';
const PICTURE = 'pic.twitter.com/aB3dE5gH7j';
const SIGNATURE = '— بريد المرفأ (@BareedAlmarfa)';
const DATE = 'March 12, 2025';

export const TEXT = [
  WATCH_NOTE,
  ...PARAGRAPHS.slice(0, 3),
  `${POST} ${PICTURE}`,
  `${SIGNATURE} ${DATE}`,
  ...PARAGRAPHS.slice(3),
].join('\n');

const p = (text: string) => `<p>${text}</p>`;

/** The status id is of the day that the signature names. */
export const HTML = `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>افتتاح جسر المرفأ - بريد المرفأ</title></head>
<body><header><nav><a href="/">الرئيسية</a><a href="/sport">رياضة</a></nav></header>
<main><article><h1>افتتاح جسر المرفأ الجديد</h1><div class="article-body">
${p(WATCH_NOTE)}${PARAGRAPHS.slice(0, 3).map(p).join('\n')}
<blockquote class="twitter-tweet"><p lang="ar" dir="rtl">${POST} <a href="https://t.co/aB3dE5gH7j">${PICTURE}</a></p>${SIGNATURE}
<a href="https://twitter.com/BareedAlmarfa/status/1899767000000000000?ref_src=twsrc%5Etfw">${DATE}</a></blockquote>
<script async src="https://platform.twitter.com/widgets.js"></script>
${PARAGRAPHS.slice(3).map(p).join('\n')}
</div></article></main><footer>بريد المرفأ، جميع الحقوق محفوظة</footer></body></html>`;
