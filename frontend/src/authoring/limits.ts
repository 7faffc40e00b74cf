/** As many characters as the server takes. */
export const longestName = 200;
export const longestText = 4_000;
export const longestIntroduction = 20_000;
export const longestOwner = 500;
