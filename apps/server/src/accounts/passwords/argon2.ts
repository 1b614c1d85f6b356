import { type Algorithm, hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. Both calls run on the thread pool. */
const PARAMETERS = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

export const hashPassword = (password: string): Promise<string> => hash(normal(password), PARAMETERS);

export const verifyPassword = (hashed: string, password: string): Promise<boolean> =>
  verify(hashed, normal(password)).catch(() => false);

/** "ｐａｓｓ" typed with a full-width keyboard is the password "pass". */
const normal = (password: string): string => password.normalize("NFKC");
