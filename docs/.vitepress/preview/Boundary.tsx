import { Component, type ReactNode, useEffect } from "react";

interface BoundaryProps {
  readonly onError: (error: unknown) => void;
  readonly onShown: () => void;
  readonly children: ReactNode;
}

function Shown({ onShown, children }: Omit<BoundaryProps, "onError">) {
  useEffect(() => {
    onShown();
  }, [onShown]);
  return children;
}

/** Says whether an example could be rendered. */
export class Boundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error);
  }

  override render() {
    const { onShown, children } = this.props;
    return this.state.hasFailed ? null : <Shown onShown={onShown}>{children}</Shown>;
  }
}
