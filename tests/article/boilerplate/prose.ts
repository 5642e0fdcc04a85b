/** Ordinary article sentences of an invented harbour town; some speak of what boilerplate speaks of. */
export const PROSE: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ar: [
      'قال رئيس بلدية الميناء إن الجسر القديم سيغلق يوم الاثنين أمام السيارات.',
      'وأضاف أن الشركة التي نشرت الفيديو واجهت مشكلة في التراخيص قبل عامين.',
      'وتابعت اللجنة على مدى شهرين حسابات الشركة على فيسبوك وتويتر قبل أن تصدر تقريرها.',
      'شاهد السكان الحريق من فوق أسطح المنازل، واقرأ الصياد قصته على الحاضرين.',
    ],
    en: [
      'The mayor said the old bridge would be closed to cars on Monday.',
      'If you have a boat, she said, you should watch the video that the harbour master made for his crew, because nothing else shows the current as well.',
      'Readers subscribe to the paper because it sends a newsletter, the editor told the court.',
      'She asked them to share the water, to follow the river and to comment on the plan.',
      'The advertisement that started it all cost forty pounds.',
      'Sign language interpreters followed the debate on Facebook and elsewhere.',
    ],
    fr: [
      'La maire a annoncé lundi la fermeture du vieux pont aux voitures.',
      'Si vous avez une barque, dit-elle, regardez le courant avant de partir.',
      'Les abonnés de la lettre municipale ont reçu un courrier, selon le préfet.',
      'Avec l’agence du port, la ville veut partager les frais.',
    ],
    es: [
      'La alcaldesa anunció el lunes el cierre del puente viejo a los coches.',
      'Si tiene una barca, dijo, mire la corriente antes de salir.',
      'Los vecinos siguen la polémica en las redes y en el bar.',
      'Compartir el agua es la única salida, leyó también el secretario.',
    ],
    fa: [
      'شهردار گفت پل قدیمی از روز دوشنبه به روی خودروها بسته می‌شود.',
      'او افزود مشکل ویدیو را کارشناسان بندر بررسی می‌کنند.',
      'مردم این خبر را در تلگرام دنبال می‌کردند و بیشتر می‌خواندند.',
    ],
    he: [
      'ראש העיר אמרה כי הגשר הישן ייסגר לתנועת מכוניות ביום שני.',
      'לדבריה, הבעיה בסרטון התגלתה כבר לפני שנה.',
      'התושבים צפו בשריפה מהגגות וקראו לעזרה.',
    ],
    ja: [
      '市長は月曜日、古い橋を車両通行止めにすると発表した。',
      '動画を見た住民からは、港の安全を心配する声が上がった。',
      '記事を書いた記者は広告の問題も取り上げた。',
    ],
    ru: [
      'Мэр сообщила, что старый мост закроют для машин в понедельник.',
      'Если у вас есть лодка, сказала она, смотрите на течение.',
      'Реклама старого завода до сих пор висит на стене.',
      'Жители читают новости и делятся ими с соседями.',
    ],
    de: [
      'Die Bürgermeisterin kündigte an, dass die alte Brücke am Montag für Autos gesperrt wird.',
      'Wenn Sie ein Boot haben, sagte sie, achten Sie auf die Strömung.',
      'Die Anzeige, mit der alles begann, kostete vierzig Euro.',
      'Wir teilen das Wasser, wir folgen dem Fluss, und wir kommentieren nichts.',
    ],
    it: [
      'La sindaca ha annunciato lunedì la chiusura del vecchio ponte alle auto.',
      'Se avete una barca, ha detto, guardate la corrente.',
      'La pubblicità che ha dato inizio a tutto costava quaranta euro.',
    ],
    pt: [
      'A prefeita anunciou na segunda-feira o fechamento da ponte velha aos carros.',
      'Se tiver um barco, disse ela, veja a corrente antes de sair.',
      'A publicidade que começou tudo custou quarenta reais.',
    ],
    tr: [
      'Belediye başkanı eski köprünün pazartesi günü araçlara kapatılacağını söyledi.',
      'Başkan, videoda görülen sorunun iki yıl önce çözüldüğünü belirtti.',
      'Halk haberi internetten izledi ve yorumlarını meydanda yaptı.',
    ],
    ur: [
      'میئر نے کہا کہ پرانا پل پیر سے گاڑیوں کے لیے بند ہوگا۔',
      'انہوں نے کہا کہ ویڈیو میں نظر آنے والا مسئلہ حل ہو چکا ہے۔',
      'لوگ خبریں پڑھتے اور ایک دوسرے کو سناتے رہے۔',
    ],
    hi: [
      'महापौर ने कहा कि पुराना पुल सोमवार से कारों के लिए बंद रहेगा।',
      'उन्होंने कहा कि वीडियो में दिख रही समस्या सुलझ चुकी है।',
      'लोग देर रात तक खबरें पढ़ते और देखते रहे।',
    ],
    zh: [
      '市长周一宣布，旧桥将对汽车关闭。',
      '他说，视频里的问题两年前已经解决。',
      '居民在屋顶上观看大火，并与邻居分享食物。',
    ],
    ko: [
      '시장은 월요일부터 옛 다리의 차량 통행을 금지한다고 밝혔다.',
      '그는 영상에 나온 문제가 2년 전에 해결됐다고 말했다.',
      '주민들은 지붕 위에서 불길을 지켜봤다.',
    ],
    nl: [
      'De burgemeester zei dat de oude brug maandag dichtgaat voor auto’s.',
      'Als u een boot hebt, zei ze, let dan op de stroming.',
      'De advertentie waarmee alles begon, kostte veertig euro.',
    ],
    pl: [
      'Burmistrz ogłosiła, że stary most zostanie w poniedziałek zamknięty dla samochodów.',
      'Jeśli macie łódź, powiedziała, uważajcie na prąd.',
      'Reklama, od której wszystko się zaczęło, kosztowała czterdzieści złotych.',
    ],
    uk: [
      'Мерка повідомила, що старий міст закриють для машин у понеділок.',
      'Якщо у вас є човен, сказала вона, стежте за течією.',
      'Реклама старого заводу досі висить на стіні.',
    ],
    id: [
      'Wali kota mengatakan jembatan tua akan ditutup untuk mobil pada hari Senin.',
      'Jika punya perahu, katanya, perhatikan arusnya.',
      'Iklan yang memulai semuanya itu berharga murah.',
    ],
    vi: [
      'Thị trưởng cho biết cây cầu cũ sẽ đóng với ô tô từ thứ Hai.',
      'Nếu có thuyền, bà nói, hãy xem dòng nước trước khi đi.',
      'Quảng cáo khởi đầu mọi chuyện chỉ tốn bốn mươi đồng.',
    ],
    sv: [
      'Borgmästaren sade att den gamla bron stängs för bilar på måndag.',
      'Om du har en båt, sade hon, se upp för strömmen.',
      'Annonsen som startade allt kostade fyrtio kronor.',
    ],
  }),
);
