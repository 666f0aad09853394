/** Short texts on real facts, for tests that need any article. */
export const ALBANESE =
  'SYDNEY (Reuters) - Prime Minister Anthony Albanese met Indonesian President Joko Widodo in Sydney on July 4, 2023.\n';
export const CERN = 'CERN, near Geneva, announced the discovery of the Higgs boson on 4 July 2012.\n';
