import { Children, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";

const isText = (node: unknown) => typeof node === "string" || typeof node === "number" || typeof node === "bigint";

/**
 * Gives each text among children an element of its own. A page translator replaces text nodes; React can then neither
 * change nor remove a text that stands beside other nodes, nor put something before it: the page would go white. The text
 * of an element that holds nothing else is safe. `test/pageTranslation.test.ts` finds what is not.
 */
export function asElements(children: ReactNode): ReactNode {
  if (isText(children)) return <span>{children}</span>;
  if (isFragment(children)) return <Fragment key={children.key}>{asElements(children.props.children)}</Fragment>;
  if (!Array.isArray(children)) return children;
  const elements: ReactNode[] = [];
  let text = "";
  let before = "";
  const endText = () => {
    if (text) elements.push(<span key={`text after ${before}`}>{text}</span>);
    text = "";
  };
  for (const child of Children.toArray(children)) {
    // Words after one another are one text: in a row of flex items the space between them would go.
    if (isText(child)) text += String(child);
    else {
      endText();
      before = isValidElement(child) ? String(child.key) : "";
      elements.push(isFragment(child) ? asElements(child) : child);
    }
  }
  endText();
  return elements;
}

const isFragment = (node: ReactNode): node is ReactElement<{ readonly children?: ReactNode }> =>
  isValidElement(node) && node.type === Fragment;
