/** Words that bylines begin with, folded, the longer first. */
export const BYLINE_WORDS: readonly string[] = [
  'reporting by',
  'written by',
  'words by',
  'story by',
  'posted by',
  'published by',
  'by',
  'ein kommentar von',
  'eine analyse von',
  'von',
  'par',
  'propos recueillis par',
  'por',
  'di',
  'a cura di',
  'door',
  'af',
  'av',
  'text',
  'texto',
  'texte',
  'tekst',
  'autor',
  'autora',
  'author',
  'auteur',
  'autore',
  'yazar',
  'yazan',
  'автор',
  'текст',
  'автори',
  'avtor',
  'oleh',
  'penulis',
  'tac gia',
  'przez',
  'kirjoittaja',
  'بقلم',
  'كتب',
  'كتبت',
  'اعداد',
  'تحرير',
  'الكاتب',
  'نوشته',
  'نويسنده',
  'از',
  'تحرير',
  'מאת',
  'כתב',
  'כותב',
  '文',
  '記者',
  '责任编辑',
  '責任編輯',
  '記事',
  '기자',
  'लेखक',
  'द्वारा',
];

/** Words that only a newsroom's name, a role or a service has, folded. */
export const NO_PERSON_WORDS: ReadonlySet<string> = new Set(
  (
    'staff newsroom newsdesk desk team editor editors editorial correspondent correspondents reporter reporters agency agencies ' +
    'admin administrator webmaster news online press wire service services contributor contributors guest media tv radio ' +
    'redaktion onlineredaktion redaktionen redaktionell redaccion redacao redazione redaction redactie redakcja redakce redakcia ' +
    'toimitus szerkesztoseg redactia agencia agencias agence agences agenzia agentur agenturen ajans ajansi haber merkezi ' +
    'редакция редакція агентство корреспондент редакции новости ' +
    'وكالات وكالة وكالات الانباء تحرير المحرر هيئه غرفه الاخبار فريق خبرگزاري گروه تحريريه سرويس ' +
    'מערכת סוכנויות כתבי 編集部 取材班 通讯社 通信社 新闻 新聞 編輯 编辑部 综合 뉴스 기자단 편집부 डेस्क टीम ब्यूरो'
  ).split(' '),
);

/** Parts beside a name, folded: roles and places of work. */
export const ROLE_WORDS: ReadonlySet<string> = new Set(
  (
    'political chief senior deputy special foreign sports science business health reporter editor correspondent writer columnist ' +
    'journalist producer director head bureau freelance korrespondent korrespondentin redakteur redakteurin journaliste ' +
    'periodista giornalista dziennikarz журналист обозреватель صحافي مراسل صحفي كاتب خبرنگار כתב 記者 기자'
  ).split(' '),
);

/** News agencies: what they write is credited to them, not to a person. Folded name -> the name in use. */
export const AGENCIES: ReadonlyMap<string, string> = new Map(
  (
    'AFP|Agence France-Presse=AFP|Reuters|AP|The Associated Press=AP|Associated Press=AP|dpa|Deutsche Presse-Agentur=dpa|' +
    'EFE|Agencia EFE=EFE|ANSA|APA|SDA|Keystone-SDA|Belga|ANP|PAP|ČTK|TASS|ТАСС=TASS|РИА Новости=RIA Novosti|Интерфакс=Interfax|' +
    'Interfax|Ukrinform|Укрінформ=Ukrinform|Xinhua|新华社=Xinhua|Kyodo|Kyodo News=Kyodo|共同通信=Kyodo|時事通信=Jiji|Jiji Press=Jiji|' +
    'Yonhap|연합뉴스=Yonhap|PTI|Press Trust of India=PTI|ANI|Bernama|Antara|Anadolu Ajansı=Anadolu|Anadolu Agency=Anadolu|AA|DHA|IHA|İHA=IHA|' +
    'WAM|SPA|MENA|QNA|وكالة فرانس برس=AFP|فرانس برس=AFP|رويترز=Reuters|أسوشيتد برس=AP|د ب أ=dpa|الأناضول=Anadolu|وكالات=Agencies|' +
    'IRNA|ISNA|ایرنا=IRNA|ایسنا=ISNA|Lusa|Agência Brasil|Europa Press|NTB|TT|Ritzau|STT|PA Media|Press Association=PA Media|UPI|Bloomberg|AAP|CP|The Canadian Press=CP|Canadian Press=CP|epd|KNA|dpa-infocom=dpa|Efe|中新社=CNS|中国新闻网=CNS|共同社=Kyodo|法新社=AFP|路透社=Reuters|美联社=AP|中央社=CNA|ロイター=Reuters|AP通信=AP|AFP通信=AFP|뉴시스=Newsis|뉴스1=News1|رويترز=Reuters|ا ف ب=AFP|أ ف ب=AFP|أ ب=AP|وكالة الأنباء السعودية=SPA|وام=WAM|وكالة أنباء الإمارات=WAM|وكالة أنباء الشرق الأوسط=MENA|أ ش أ=MENA|سانا=SANA|تسنیم=Tasnim|Рейтер=Reuters|Reuters агентство=Reuters|РИА=RIA Novosti|УНІАН=UNIAN|УНИАН=UNIAN|पीटीआई=PTI|भाषा=PTI Bhasha|एएनआई=ANI|Agenzia ANSA=ANSA|TTXVN=VNA|MTI|AGERPRES|BTA|SID|Sputnik'
  )
    .split('|')
    .map((each) => {
      const [written = '', known = written] = each.split('=');
      return [written, known];
    }),
);
