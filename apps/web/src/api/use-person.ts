import { useSyncExternalStore } from "react";
import { onPersonChange, readPerson } from "./person.ts";

export const usePerson = (): string => useSyncExternalStore(onPersonChange, readPerson);
