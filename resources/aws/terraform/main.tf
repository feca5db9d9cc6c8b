# The role that a pipeline assumes with its own identity token: nothing long-lived is stored anywhere.

terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

locals {
  host = trimprefix(var.issuer, "https://")
}

resource "aws_iam_openid_connect_provider" "issuer" {
  count          = var.create_provider ? 1 : 0
  url            = var.issuer
  client_id_list = [var.audience]
}

data "aws_iam_openid_connect_provider" "issuer" {
  count = var.create_provider ? 0 : 1
  url   = var.issuer
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type = "Federated"
      identifiers = [
        var.create_provider
        ? aws_iam_openid_connect_provider.issuer[0].arn
        : data.aws_iam_openid_connect_provider.issuer[0].arn
      ]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.host}:aud"
      values   = [var.audience]
    }

    # Repository and ref, both: a pull request from anywhere else gets nothing.
    condition {
      test     = "StringLike"
      variable = "${local.host}:sub"
      values   = [for ref in var.refs : "repo:${var.repository}:ref:${ref}"]
    }
  }
}

resource "aws_iam_role" "workshops" {
  name                 = var.role_name
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  max_session_duration = 3600
}

resource "aws_iam_role_policy" "workshops" {
  name   = "workshop-foundry"
  role   = aws_iam_role.workshops.id
  policy = file("${path.module}/policy.json")
}
