export { LeadsOnly } from "../auth/LeadsOnly";
