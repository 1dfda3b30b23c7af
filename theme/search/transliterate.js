// A Ukrainian or Russian word in Latin letters -> the ways in which it may be written: jitlo is житло; and a Dutch one
// in Cyrillic letters -> how it sounds: зикенфондс is ziekenfonds.
(function (search) {
  "use strict";

  // The official table of 2010 first, then the habits of people, for each Latin letter; longer ones win.
  const COMMON =
    "shch=щ sch=щ|ш zh=ж kh=х ts=ц ch=ч|х sh=ш yu=ю ju=ю|жу iu=ю ya=я ja=я|жа ia=я jo=йо|жо yo=йо " +
    "a=а b=б v=в d=д z=з k=к l=л m=м n=н o=о p=п r=р s=с t=т u=у f=ф x=х c=ц|к w=в q=к '=ь 4=ч 6=ш";
  const UKRAINIAN =
    "zgh=зг yi=ї ji=ї|жи|жі ye=є je=є|же ie=є ii=ії|ий|ій iy=ій|ий yy=ий ij=ій|ий yj=ий " +
    "h=г|х g=г|ґ e=е|є i=і|и y=и|й j=й|ж ";
  const RUSSIAN =
    "ye=е je=е|же ji=жи iy=ий yy=ый ij=ий yj=ый ii=ий|ии ey=ей ei=ей h=х|г g=г e=е|э i=и|й y=ы|й|и j=й|ж ";
  const TABLES = { uk: UKRAINIAN + COMMON, ru: RUSSIAN + COMMON.replace(/йо/g, "е") };
  const MOST = 24; // spellings of one word that are tried
  const LONGEST = 4; // Latin letters that stand for one letter

  /** Latin letters -> what they may stand for. */
  function table(language) {
    const lines = TABLES[language].split(" ").map((line) => line.split("="));
    return new Map(lines.map(([latin, letters]) => [latin, letters.split("|")]));
  }

  /** All spellings, those of the first choices first. */
  search.inCyrillic = function (word, language) {
    if (!TABLES[language] || !/^[a-z'46]+$/.test(word) || !/[a-z]/.test(word)) return [];
    const letters = table(language);
    let found = [""];
    for (let place = 0; place < word.length; ) {
      const latin = longest(word, place, letters);
      place += latin.length;
      found = letters.get(latin).flatMap((letter) => found.map((before) => before + letter)).slice(0, MOST);
    }
    return found;
  };

  function longest(word, place, letters) {
    for (let size = LONGEST; size > 1; size--) {
      const latin = word.slice(place, place + size);
      if (latin.length === size && letters.has(latin)) return latin;
    }
    return word[place];
  }

  const AS_HEARD =
    "а=a б=b в=v г=g ґ=g д=d е=e є=e ё=e ж=j з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=g " +
    "ц=ts ч=tj ш=sj щ=sj ы=i э=e ю=u я=ja";
  const LATIN = new Map(AS_HEARD.split(" ").map((line) => line.split("=")));

  /** A word in Cyrillic letters as a Dutch one that sounds so; none when it is written otherwise. */
  search.inLatin = (word) => (/^[а-яёєіїґ']+$/.test(word) ? [[...word].map((letter) => LATIN.get(letter) || "").join("")] : []);

  const ALIKE = [
    ["[\u0300-\u0306\u0308-\u036f]", ""], // marks over letters, but not the one that makes й of и
    ["sch", "sk"], ["ph", "f"], ["c(?=[eiy])", "s"], ["ck|c|q", "k"], ["x", "ks"], ["z", "s"],
    ["oe|ou", "u"], ["ij|ei|ie|y", "i"], ["h", ""],
    ["[ьъ']", ""], ["[иїйы]", "і"], ["[єэё]", "е"], ["[ґх]", "г"], ["(.)\\1", "$1"],
  ].map(([letters, sound]) => [new RegExp(letters, "g"), sound]);

  /** What is left of a word when letters that are easily taken for each other are one: skool and school agree. */
  search.sound = function (word) {
    return ALIKE.reduce((found, [letters, sound]) => found.replace(letters, sound), word.normalize("NFD")).normalize("NFC");
  };
})((self.wegwijsSearch = self.wegwijsSearch || {}));
