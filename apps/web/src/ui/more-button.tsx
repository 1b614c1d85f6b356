import { useTranslation } from "react-i18next";

type Pages = {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
};

/** The next page of a long list; nothing once the list is whole. */
export function MoreButton({ list }: { readonly list: Pages }) {
  const { t } = useTranslation();
  if (!list.hasNextPage) return null;
  return (
    <button
      type="button"
      className="act"
      disabled={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {t("ui.more")}
    </button>
  );
}
