import type { ReactNode } from "react";
import { NotFoundPage } from "../ui/NotFoundPage";
import { useMe } from "./me";

interface LeadsOnlyProps {
  children: (odsCode: string, name: string | null) => ReactNode;
}

/** A page of an organisation's lead. To everybody else there is none. */
export function LeadsOnly({ children }: LeadsOnlyProps) {
  const me = useMe();
  if (me.status !== "signed-in") return null;
  const { roles, organisation } = me.person;
  if (!roles.includes("organisation-lead") || !organisation) return <NotFoundPage />;
  return children(organisation.odsCode, organisation.name);
}
