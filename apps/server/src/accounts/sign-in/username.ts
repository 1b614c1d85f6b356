/** 2 to 32 letters (Chinese too), digits, "." "_" "-"; compared without case and in one Unicode form. */
export const isUsername = (text: string): boolean => /^[\p{L}\p{N}._-]{2,32}$/u.test(text);

export const normalUsername = (text: string): string => text.normalize("NFKC").trim().toLowerCase();
