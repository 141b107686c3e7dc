/** Given names that are also words, months or titles: alone they are a name only where the sentence says so. */
export const NAMES_THAT_ARE_WORDS: ReadonlySet<string> = new Set(
  `april may june august will grant chase mark frank drew hope grace joy faith rose angel journey hunter summer autumn
    destiny art bill rich rob pat sue dean earl king prince princess major justice honor chance trinity heaven miracle
    serenity melody harmony ivy violet daisy lily hazel olive willow jade ruby pearl amber crystal dawn eve star sky
    robin jay wade reed cliff clay forest brook river ocean rain storm winter mercy charity liberty true christian
    mason carter cooper parker taylor tanner sawyer turner page paige carol gene max ray guy jack trip ace penny
    ginger sandy rusty buck lane holly heath kitty gay bliss glory august constance victor august sunny happy`.split(
    /\s+/u,
  ),
);

/** Before a single name they say that it is an adult's surname. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr doctor judge justice hon honorable magistrate commissioner attorney officer detective sergeant
    sgt lieutenant lt captain capt chief sheriff deputy trooper agent professor prof rev reverend father sister
    senor senora president governor senator mayor`.split(/\s+/u),
);
