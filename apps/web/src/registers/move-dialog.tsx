import { useQuery } from "@tanstack/react-query";
import type { ItemDetail, Register } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Failure, Loading } from "../ui/states.tsx";
import { MoveForm } from "./move-form.tsx";
import { itemQuery } from "./register-queries.ts";

type MoveDialogProps = {
  readonly register: Register;
  readonly itemId: string;
  readonly name: string;
  /** Where to, if that was chosen already. */
  readonly to?: string | undefined;
  readonly onClose: () => void;
  readonly onMoved: (item: ItemDetail) => void;
};

/** Moves one item: asks for what the gate lacks, and for a reason where one is needed. */
export function MoveDialog({ register, itemId, name, to, onClose, onMoved }: MoveDialogProps) {
  const { t } = useTranslation();
  const item = useQuery(itemQuery(useJurisdiction().id, register.id, itemId));
  return (
    <Dialog title={t("registers.move.title", { name })} onClose={onClose}>
      {item.isPending && <Loading what={t("registers.move.loading")} />}
      {item.isError && <Failure error={item.error} onRetry={() => void item.refetch()} />}
      {item.data && (
        <MoveForm register={register} item={item.data} wanted={to} onClose={onClose} onMoved={onMoved} />
      )}
    </Dialog>
  );
}
