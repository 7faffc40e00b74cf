import { SaveStatus } from "../ui/SaveStatus";
import { useForm } from "./useForm";

/** Where the answers are. */
export function FormSaving() {
  const { saving } = useForm();
  return (
    <div
      className={
        saving === "idle" ? "app-form-saving" : "app-form-saving app-form-saving--in-sight"
      }
    >
      <SaveStatus state={saving} />
    </div>
  );
}
