import { pluralIn } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { Membership } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";

const plural = pluralIn("pt-BR");

export const noLongerMember = (name: string) => `${name} não é mais membro.`;

const restored = "A data de entrada agora é a de hoje, e os metadados privados não foram restaurados.";

/** What to say after a write to a member. */
export const memberWrites: Record<RowWriteName<Membership>, WriteWords> = {
  updateMember: {
    done: (name, role) => `A função de ${name} foi alterada para ${role}.`,
    doneNoMatch: (name, role) =>
      `A função de ${name} foi alterada para ${role}. Este membro não corresponde mais ao filtro.`,
    doneCount: plural((n) => ({
      one: `A função de ${n} membro foi alterada.`,
      many: `A função de ${n} de membros foi alterada.`,
      other: `A função de ${n} membros foi alterada.`,
    })),
    doneCountNoMatch: plural((n) => ({
      one: `A função de ${n} membro foi alterada. Ele não corresponde mais ao filtro.`,
      many: `A função de ${n} de membros foi alterada. Eles não correspondem mais ao filtro.`,
      other: `A função de ${n} membros foi alterada. Eles não correspondem mais ao filtro.`,
    })),
    failed: (name) => `Não foi possível alterar a função de ${name}.`,
    gone: noLongerMember,
  },
  removeMember: {
    done: (name) => `Você removeu ${name}.`,
    doneCount: plural((n) => ({
      one: `${n} membro removido.`,
      many: `${n} de membros removidos.`,
      other: `${n} membros removidos.`,
    })),
    failed: (name) => `Não foi possível remover ${name}.`,
    gone: noLongerMember,
  },
  addMember: {
    done: (name) => `Você adicionou ${name} novamente. ${restored}`,
    doneCount: plural((n) => ({
      one: `${n} membro adicionado novamente. ${restored}`,
      many: `${n} de membros adicionados novamente. ${restored}`,
      other: `${n} membros adicionados novamente. ${restored}`,
    })),
    failed: (name) => `Não foi possível adicionar ${name} novamente.`,
    gone: (name) => `A conta de ${name} não existe mais.`,
  },
  deactivateMember: {
    done: (name) => `Você desativou ${name}.`,
    doneCount: plural((n) => ({
      one: `${n} membro desativado.`,
      many: `${n} de membros desativados.`,
      other: `${n} membros desativados.`,
    })),
    failed: (name) => `Não foi possível desativar ${name}.`,
    gone: noLongerMember,
  },
  reactivateMember: {
    done: (name) => `Você reativou ${name}.`,
    doneCount: plural((n) => ({
      one: `${n} membro reativado.`,
      many: `${n} de membros reativados.`,
      other: `${n} membros reativados.`,
    })),
    failed: (name) => `Não foi possível reativar ${name}.`,
    gone: noLongerMember,
  },
  updateMemberExpiry: {
    done: (name) => `O fim do acesso de ${name} foi alterado.`,
    doneCount: plural((n) => ({
      one: `O fim do acesso de ${n} membro foi alterado.`,
      many: `O fim do acesso de ${n} de membros foi alterado.`,
      other: `O fim do acesso de ${n} membros foi alterado.`,
    })),
    failed: (name) => `Não foi possível alterar o fim do acesso de ${name}.`,
    gone: noLongerMember,
  },
  addGroupMember: {
    done: (name, group) => `Você adicionou ${name} a ${group}.`,
    doneCount: plural((n) => ({
      one: `${n} membro adicionado ao grupo.`,
      many: `${n} de membros adicionados ao grupo.`,
      other: `${n} membros adicionados ao grupo.`,
    })),
    failed: (name) => `Não foi possível adicionar ${name} ao grupo.`,
    gone: noLongerMember,
  },
  removeGroupMember: {
    done: (name, group) => `Você removeu ${name} de ${group}.`,
    doneCount: plural((n) => ({
      one: `${n} membro removido do grupo.`,
      many: `${n} de membros removidos do grupo.`,
      other: `${n} membros removidos do grupo.`,
    })),
    failed: (name) => `Não foi possível remover ${name} do grupo.`,
    gone: noLongerMember,
  },
};
