import { useTranslation } from "react-i18next";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { useDelayed } from "../ui/use-delayed.ts";
import { withoutConditions } from "./list-state.ts";
import type { ListProps } from "./view-props.ts";

type Asked = {
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly isSuccess: boolean;
  readonly isPlaceholderData: boolean;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
};

type ListStatesProps = Pick<ListProps, "onChange"> & { readonly asked: Asked; readonly total: number };

/** What stands where the list is not there yet, did not come, or holds nothing of what was asked for. */
export function ListStates({ asked, total, onChange }: ListStatesProps) {
  const { t } = useTranslation();
  const isStale = useDelayed(asked.isPlaceholderData);
  return (
    <>
      {(asked.isPending || isStale) && <Loading what={t("registers.listLoading")} />}
      {asked.isError && <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isSuccess && total === 0 && (
        <Empty
          actions={
            <button type="button" className="act" onClick={() => onChange(withoutConditions)}>
              {t("registers.showAll")}
            </button>
          }
        >
          {t("registers.noneMatch")}
        </Empty>
      )}
    </>
  );
}
