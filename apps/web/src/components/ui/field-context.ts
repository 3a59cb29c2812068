import { createContext, use } from "react";

type FieldIds = { control: string; description?: string; error?: string };

export const FieldContext = createContext<FieldIds | undefined>(undefined);

type ControlProps = { id?: string; "aria-describedby"?: string; "aria-invalid"?: unknown };

/** The props that tie a control to the `Field` around it; what the control was given itself wins. */
export function useFieldControl<Props extends ControlProps>(props: Props): Props {
  const field = use(FieldContext);
  if (field === undefined) return props;
  const described = [props["aria-describedby"], field.description, field.error];
  return {
    ...props,
    id: props.id ?? field.control,
    "aria-describedby": described.filter(Boolean).join(" ") || undefined,
    "aria-invalid": props["aria-invalid"] ?? (field.error === undefined ? undefined : true),
  };
}
