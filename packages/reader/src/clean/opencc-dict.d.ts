/** The dictionaries of opencc-js: "traditional simplified" pairs, joined by "|". */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}
