import type { Fields, NameOf } from "./field.ts";
import type { Register } from "./register.ts";
import { registerProblems } from "./register-problems.ts";
import type { Stage } from "./stage.ts";

/** The same with what is inferred named once: fields from `fields`, stages from the keys of `stages`. */
type Definition<F extends Fields, S extends string> = Omit<
  Register<NoInfer<F>, NoInfer<S>>,
  "fields" | "stages"
> & {
  readonly fields: F;
  readonly stages: Readonly<
    Record<S, Stage<NoInfer<S>, keyof NoInfer<F> & string, NameOf<NoInfer<F>, "date">>>
  >;
};

/** @throws TypeError with every problem when the definition does not hold together. */
export const defineRegister = <const F extends Fields, const S extends string>(
  definition: Definition<F, S>,
): Register<F, S> => {
  const register = definition as Register<F, S>;
  const problems = registerProblems(register as unknown as Register);
  if (problems.length > 0) throw new TypeError(`Register ${definition.id}: ${problems.join("; ")}`);
  return register;
};
