import { Content, Description, Overlay, Portal, Root, Title } from "@radix-ui/react-dialog";
import type { DialogProps } from "../../src/index.js";

export const Dialog = ({ isOpen, onOpenChange, title, description, placement, children, ...props }: DialogProps) => (
  <Root open={isOpen} onOpenChange={onOpenChange}>
    <Portal>
      <Overlay className="app-overlay" />
      <Content {...props} className={`app-dialog app-dialog-${placement ?? "center"}`}>
        <Title>{title}</Title>
        <Description>{description}</Description>
        {children}
      </Content>
    </Portal>
  </Root>
);
