/** Every register that the product knows. One more is one file and its line here; nothing else names a register. */
import type { Register } from "@xushi/core";
import { KEY_PROJECTS } from "./key-projects.register.ts";

/** In the order in which the rail shows them. */
export const REGISTERS: readonly Register[] = [KEY_PROJECTS];

export const registerById = (id: string): Register | undefined => REGISTERS.find((r) => r.id === id);
